package org.caseveil.identify.pattern;

/** International bank account number (ISO 13616, modulus 97). Stateless. */
final class IbanCheck implements Check {

  @Override
  public String id() {
    return "iban";
  }

  @Override
  public boolean passes(String value) {
    String v = Digits.alphanumeric(value);
    if (!v.matches("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}")) {
      return false;
    }
    String turned = v.substring(4) + v.substring(0, 4);
    int rest = 0;
    for (int i = 0; i < turned.length(); i++) {
      int worth = Character.digit(turned.charAt(i), 36);
      rest = (rest * (worth > 9 ? 100 : 10) + worth) % 97;
    }
    return rest == 1;
  }
}
