package org.caseveil.identify.pattern;

/** Polish PESEL number (Ministry of Digital Affairs, weights 1 3 7 9, modulus 10). Stateless. */
final class PeselCheck implements Check {

  @Override
  public String id() {
    return "pesel";
  }

  @Override
  public boolean passes(String value) {
    String d = Digits.only(value);
    return d.length() == 11
        && (10 - Digits.weighted(d, 1, 3, 7, 9, 1, 3, 7, 9, 1, 3) % 10) % 10 == Digits.at(d, 10);
  }
}
