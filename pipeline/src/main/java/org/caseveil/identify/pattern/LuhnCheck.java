package org.caseveil.identify.pattern;

/**
 * Luhn: cards, Canadian SIN, Australian IHI, Israeli identity numbers (ISO/IEC 7812-1, annex B).
 * Stateless.
 */
final class LuhnCheck implements Check {

  @Override
  public String id() {
    return "luhn";
  }

  @Override
  public boolean passes(String value) {
    String d = Digits.only(value);
    int sum = 0;
    for (int i = 0; i < d.length(); i++) {
      int digit = Digits.at(d, d.length() - 1 - i);
      int doubled = i % 2 == 0 ? digit : 2 * digit;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return d.length() > 1 && sum % 10 == 0;
  }
}
