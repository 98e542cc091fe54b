package org.caseveil.identify.pattern;

/**
 * NHS number of England, Wales and the Isle of Man, H&C number of Northern Ireland: modulus 11 (NHS
 * Data Dictionary, NHS NUMBER). Stateless.
 */
final class NhsNumberCheck implements Check {

  @Override
  public String id() {
    return "mod11-nhs";
  }

  @Override
  public boolean passes(String value) {
    String d = Digits.only(value);
    if (d.length() != 10) {
      return false;
    }
    int check = (11 - Digits.weighted(d, 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11) % 11;
    return check != 10 && check == Digits.at(d, 9);
  }
}
