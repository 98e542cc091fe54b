package org.caseveil.conceal;

/**
 * A secret of one case, 32 bytes, derived from the owner's key and the case's content. Never
 * printed.
 */
public final class CaseSecret {

  private final byte[] bytes;

  public CaseSecret(byte[] bytes) {
    if (bytes.length != 32) {
      throw new IllegalArgumentException("a case secret has 32 bytes");
    }
    this.bytes = bytes.clone();
  }

  byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public String toString() {
    return "<secret>";
  }
}
