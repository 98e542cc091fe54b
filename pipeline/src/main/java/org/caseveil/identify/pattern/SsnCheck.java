package org.caseveil.identify.pattern;

/**
 * United States Social Security number: the ranges never issued (Social Security Administration, RM
 * 10201.035). Stateless.
 */
final class SsnCheck implements Check {

  @Override
  public String id() {
    return "ssn";
  }

  @Override
  public boolean passes(String value) {
    String d = Digits.only(value);
    return d.length() == 9
        && !d.startsWith("000")
        && !d.startsWith("666")
        && !d.startsWith("9")
        && !d.startsWith("00", 3)
        && !d.endsWith("0000");
  }
}
