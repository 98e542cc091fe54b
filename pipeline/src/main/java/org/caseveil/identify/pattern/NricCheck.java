package org.caseveil.identify.pattern;

/**
 * Singapore identity card number, series S, T, F and G (published form of the National Registration
 * Act number). Stateless.
 */
final class NricCheck implements Check {

  @Override
  public String id() {
    return "nric";
  }

  @Override
  public boolean passes(String value) {
    String v = Digits.alphanumeric(value);
    if (!v.matches("[STFG]\\d{7}[A-Z]")) {
      return false;
    }
    char series = v.charAt(0);
    int sum = Digits.weighted(v.substring(1), 2, 7, 6, 5, 4, 3, 2);
    sum += series == 'T' || series == 'G' ? 4 : 0;
    String letters = series == 'S' || series == 'T' ? "JZIHGFEDCBA" : "XWUTRQPNMLK";
    return v.charAt(8) == letters.charAt(sum % 11);
  }
}
