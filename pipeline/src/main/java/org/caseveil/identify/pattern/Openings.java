package org.caseveil.identify.pattern;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pairs of ASCII characters with which a match of a pattern can begin, found by trying each
 * pair: a pair that the pattern turns down before reaching its end can begin no match. Spares the
 * pattern most places of a text. Immutable, thread safe.
 */
final class Openings {

  private static final int ASCII = 128;

  /** What may stand before a match: nothing, a letter, a blank. */
  private static final String[] BEFORE = {"", "a", " "};

  private final boolean anywhere;
  private final BitSet pairs = new BitSet(ASCII * ASCII);

  Openings(Pattern pattern) {
    // A pattern that asks for what stands before it cannot be judged by its own characters alone.
    this.anywhere = pattern.pattern().contains("(?<=") || pattern.pattern().contains("^");
    for (int first = 0; first < ASCII && !anywhere; first++) {
      if (possible(pattern, String.valueOf((char) first))) {
        for (int second = 0; second < ASCII; second++) {
          if (possible(pattern, "" + (char) first + (char) second)) {
            pairs.set(first * ASCII + second);
          }
        }
      }
    }
  }

  /** Whether a match may begin there. */
  boolean at(String text, int index) {
    if (anywhere || index + 1 >= text.length()) {
      return true;
    }
    char first = text.charAt(index);
    char second = text.charAt(index + 1);
    return first >= ASCII || second >= ASCII || pairs.get(first * ASCII + second);
  }

  private static boolean possible(Pattern pattern, String opening) {
    for (String before : BEFORE) {
      Matcher matcher =
          pattern
              .matcher(before + opening)
              .useTransparentBounds(true)
              .useAnchoringBounds(false)
              .region(before.length(), before.length() + opening.length());
      if (matcher.lookingAt() || matcher.hitEnd()) {
        return true;
      }
    }
    return false;
  }
}
