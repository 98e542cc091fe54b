package org.caseveil.conceal;

/**
 * A secret of one case, 32 bytes, derived from the owner's key and the case's content. Never
 * printed.
 */
public final class CaseSecret {

  static final int BYTES = 32;

  private final byte[] bytes;

  public CaseSecret(byte[] bytes) {
    if (bytes.length != BYTES) {
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
