package org.caseveil.document.format;

import org.caseveil.document.scan.ScanLimits;

/** Limits for tests: those of the configuration, except where a test wants to reach one. */
public final class TestLimits {

  private TestLimits() {}

  public static Limits usual() {
    return new Limits(50L << 20, 2_000_000, 200L << 20, 200, 5_000, 200, 500, 200_000, scans());
  }

  static ScanLimits scans() {
    return new ScanLimits(120_000_000, 30, 85, 50);
  }
}
