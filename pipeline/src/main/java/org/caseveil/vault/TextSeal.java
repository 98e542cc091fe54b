package org.caseveil.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.caseveil.casework.OwnerKey;
import org.caseveil.casework.RunFailure;

/**
 * Seals de-identified text with AES-256-GCM under a key derived from the owner's, so that whoever
 * keeps the database reads no case; each seal is bound to its place. Thread safe.
 */
final class TextSeal {

  private final Aead aead;

  TextSeal(OwnerKey owner) {
    try {
      aead = new AesGcmJce(owner.hmac("store-text", new byte[0]));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-GCM", e);
    }
  }

  /**
   * Seals a text.
   *
   * @param place where it will stand, such as its table and key
   * @return letters and digits
   */
  String seal(String text, String place) {
    try {
      return Base64.getEncoder()
          .encodeToString(
              aead.encrypt(
                  text.getBytes(StandardCharsets.UTF_8), place.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("sealing failed", e);
    }
  }

  /**
   * Opens what was sealed for the same place.
   *
   * @throws RunFailure if it was sealed with another key or for another place
   */
  String open(String sealed, String place) {
    try {
      return new String(
          aead.decrypt(Base64.getDecoder().decode(sealed), place.getBytes(StandardCharsets.UTF_8)),
          StandardCharsets.UTF_8);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new RunFailure(
          "an entry of the store does not open with this owner's key; put back the key it was made"
              + " with",
          e);
    }
  }
}
