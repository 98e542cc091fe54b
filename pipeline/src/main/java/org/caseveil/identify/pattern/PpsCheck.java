package org.caseveil.identify.pattern;

/**
 * Irish personal public service number (Department of Social Protection, modulus 23). Stateless.
 */
final class PpsCheck implements Check {

  @Override
  public String id() {
    return "pps";
  }

  @Override
  public boolean passes(String value) {
    String v = Digits.alphanumeric(value);
    if (!v.matches("\\d{7}[A-W][ABHW]?")) {
      return false;
    }
    int sum = Digits.weighted(v, 8, 7, 6, 5, 4, 3, 2);
    if (v.length() == 9 && v.charAt(8) != 'W') {
      sum += 9 * (v.charAt(8) - 'A' + 1);
    }
    return v.charAt(7) == "WABCDEFGHIJKLMNOPQRSTUV".charAt(sum % 23);
  }
}
