package org.caseveil.identify.pattern;

import java.util.Locale;

/** The letters and digits of a value, for checks. Stateless. */
final class Digits {

  private Digits() {}

  /** The ASCII digits alone. */
  static String only(String value) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c >= '0' && c <= '9') {
        digits.append(c);
      }
    }
    return digits.toString();
  }

  /** ASCII digits and letters, upper case. */
  static String alphanumeric(String value) {
    StringBuilder kept = new StringBuilder();
    String upper = value.toUpperCase(Locale.ROOT);
    for (int i = 0; i < upper.length(); i++) {
      char c = upper.charAt(i);
      if (c >= '0' && c <= '9' || c >= 'A' && c <= 'Z') {
        kept.append(c);
      }
    }
    return kept.toString();
  }

  static int at(String digits, int index) {
    return digits.charAt(index) - '0';
  }

  /** The sum of each digit times its weight, over as many digits as there are weights. */
  static int weighted(String digits, int... weights) {
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * at(digits, i);
    }
    return sum;
  }
}
