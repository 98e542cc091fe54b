package org.caseveil.casework;

import org.caseveil.conceal.CaseSecret;

/**
 * The key of the owner of this machine's cases, which never leaves its store. Everything that must
 * be the same in a re-run, and that nobody else may work out, is derived from it. Thread safe.
 */
public interface OwnerKey {

  /**
   * HMAC-SHA256 of {@code message} under a key derived for {@code purpose}: 32 bytes.
   *
   * @param purpose keeps uses apart; a constant word
   */
  byte[] hmac(String purpose, byte[] message);

  /** The secret of the case with this content: HMAC-SHA256 of the content's SHA-256. */
  default CaseSecret secretOf(ContentDigest content) {
    return new CaseSecret(hmac("case-secret", content.bytes()));
  }
}
