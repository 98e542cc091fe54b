package org.caseveil.identify.pattern;

/**
 * Verhoeff's check of the dihedral group, as Aadhaar numbers carry it (Verhoeff, Error Detecting
 * Decimal Codes, 1969). Stateless.
 */
final class VerhoeffCheck implements Check {

  private static final int[] TURN = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};

  @Override
  public String id() {
    return "verhoeff";
  }

  @Override
  public boolean passes(String value) {
    String d = Digits.only(value);
    int state = 0;
    for (int i = 0; i < d.length(); i++) {
      int digit = Digits.at(d, d.length() - 1 - i);
      for (int turn = 0; turn < i % 8; turn++) {
        digit = TURN[digit];
      }
      state = times(state, digit);
    }
    return d.length() > 1 && state == 0;
  }

  /** Multiplication in the dihedral group of order ten. */
  private static int times(int a, int b) {
    if (a < 5) {
      return b < 5 ? (a + b) % 5 : 5 + (a + b - 5) % 5;
    }
    return b < 5 ? 5 + (a - 5 - b + 5) % 5 : (a - b + 5) % 5;
  }
}
