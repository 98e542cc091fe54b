package org.caseveil.document.format;

/** Limits for tests: those of the configuration, except where a test wants to reach one. */
public final class TestLimits {

  private TestLimits() {}

  public static Limits usual() {
    return new Limits(50L << 20, 2_000_000, 200L << 20, 200, 5_000, 200, 500, 200_000);
  }
}
