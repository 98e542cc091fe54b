package org.caseveil.identify.pattern;

/**
 * Community Health Index number of Scotland: a date of birth, then modulus 11 (Public Health
 * Scotland, Data Dictionary, CHI Number). Stateless.
 */
final class ChiNumberCheck implements Check {

  @Override
  public String id() {
    return "chi";
  }

  @Override
  public boolean passes(String value) {
    String d = Digits.only(value);
    if (d.length() != 10) {
      return false;
    }
    int day = Integer.parseInt(d.substring(0, 2));
    int month = Integer.parseInt(d.substring(2, 4));
    return day >= 1
        && day <= 31
        && month >= 1
        && month <= 12
        && (11 - Digits.weighted(d, 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11) % 11 == Digits.at(d, 9);
  }
}
