package org.caseveil.language;

import java.util.Map;
import java.util.Objects;

/**
 * How a language says letters and digits aloud. Immutable.
 *
 * @param letters spoken form to letter: {@code bravo} to {@code b}
 * @param digits spoken form to digit: {@code oh} to {@code 0}
 * @param repeats spoken form to how often the next is said: {@code double} to 2
 */
public record SpokenWords(
    Map<String, String> letters, Map<String, String> digits, Map<String, Integer> repeats) {

  public SpokenWords {
    letters = Map.copyOf(Objects.requireNonNull(letters, "letters is missing"));
    digits = Map.copyOf(Objects.requireNonNull(digits, "digits is missing"));
    repeats = Map.copyOf(Objects.requireNonNull(repeats, "repeats is missing"));
  }
}
