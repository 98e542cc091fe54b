package org.caseveil.identify.pattern;

/**
 * Australian Medicare card number (Services Australia, weights 1 3 7 9 over eight digits, modulus
 * 10). Stateless.
 */
final class MedicareAustraliaCheck implements Check {

  @Override
  public String id() {
    return "medicare-au";
  }

  @Override
  public boolean passes(String value) {
    String d = Digits.only(value);
    return (d.length() == 10 || d.length() == 11)
        && d.charAt(0) >= '2'
        && d.charAt(0) <= '6'
        && Digits.weighted(d, 1, 3, 7, 9, 1, 3, 7, 9) % 10 == Digits.at(d, 8);
  }
}
