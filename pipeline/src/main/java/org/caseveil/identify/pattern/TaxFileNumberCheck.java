package org.caseveil.identify.pattern;

/** Australian tax file number (Australian Taxation Office, modulus 11). Stateless. */
final class TaxFileNumberCheck implements Check {

  @Override
  public String id() {
    return "tfn";
  }

  @Override
  public boolean passes(String value) {
    String d = Digits.only(value);
    return d.length() == 9 && Digits.weighted(d, 1, 4, 3, 7, 5, 8, 6, 9, 10) % 11 == 0;
  }
}
