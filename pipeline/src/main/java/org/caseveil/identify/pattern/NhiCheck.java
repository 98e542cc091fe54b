package org.caseveil.identify.pattern;

/**
 * New Zealand national health index in its old form (Ministry of Health, HISO 10046). Stateless.
 */
final class NhiCheck implements Check {

  @Override
  public String id() {
    return "nhi";
  }

  @Override
  public boolean passes(String value) {
    String v = Digits.alphanumeric(value);
    if (!v.matches("[A-HJ-NP-Z]{3}\\d{4}")) {
      return false;
    }
    String alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    int sum = 0;
    for (int i = 0; i < 6; i++) {
      int worth = i < 3 ? alphabet.indexOf(v.charAt(i)) + 1 : Digits.at(v, i);
      sum += worth * (7 - i);
    }
    int rest = sum % 11;
    return rest != 0 && (11 - rest) % 10 == Digits.at(v, 6);
  }
}
