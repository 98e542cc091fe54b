package org.caseveil.identify.pattern;

/**
 * United States national provider identifier (45 CFR 162.406: Luhn with the prefix 80840).
 * Stateless.
 */
final class NpiCheck implements Check {

  @Override
  public String id() {
    return "npi";
  }

  @Override
  public boolean passes(String value) {
    String d = Digits.only(value);
    return d.length() == 10
        && (d.charAt(0) == '1' || d.charAt(0) == '2')
        && new LuhnCheck().passes("80840" + d);
  }
}
