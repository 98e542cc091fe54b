package org.caseveil.identify.pattern;

/** Spanish identity document number (Ministerio del Interior, modulus 23). Stateless. */
final class DniCheck implements Check {

  @Override
  public String id() {
    return "dni";
  }

  @Override
  public boolean passes(String value) {
    String v = Digits.alphanumeric(value);
    return v.matches("\\d{8}[A-Z]")
        && v.charAt(8)
            == "TRWAGMYFPDXBNJZSQVHLCKE".charAt(Integer.parseInt(v.substring(0, 8)) % 23);
  }
}
