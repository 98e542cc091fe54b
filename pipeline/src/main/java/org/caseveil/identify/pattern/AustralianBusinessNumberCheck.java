package org.caseveil.identify.pattern;

/** Australian business number (Australian Business Register, modulus 89). Stateless. */
final class AustralianBusinessNumberCheck implements Check {

  @Override
  public String id() {
    return "abn";
  }

  @Override
  public boolean passes(String value) {
    String d = Digits.only(value);
    return d.length() == 11
        && d.charAt(0) != '0'
        && (Digits.weighted(d, 10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19) - 10) % 89 == 0;
  }
}
