package org.caseveil.identify.pattern;

import java.util.ArrayList;
import java.util.List;

/**
 * Where in a text capitals tell nothing: paragraphs of some length without any, as dictation gives.
 * Immutable.
 */
final class CapitalUse {

  private static final int LETTERS_THAT_TELL = 60;
  private static final int CAPITALS_PER_THOUSAND = 8;

  private final List<Integer> starts = new ArrayList<>();
  private final List<Boolean> caseless = new ArrayList<>();

  private CapitalUse() {}

  static CapitalUse of(String text) {
    CapitalUse use = new CapitalUse();
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      use.starts.add(start);
      use.caseless.add(lacksCapitals(text, start, end));
      start = end + 1;
    }
    return use;
  }

  /** Whether the paragraph at that place has no use for capitals. */
  boolean caselessAt(int offset) {
    int at = java.util.Collections.binarySearch(starts, offset);
    return caseless.get(at >= 0 ? at : -at - 2);
  }

  private static boolean lacksCapitals(String text, int start, int end) {
    int letters = 0;
    int capitals = 0;
    for (int i = start; i < end; i++) {
      letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
      capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
    }
    return capitals == 0
        || letters >= LETTERS_THAT_TELL && capitals * 1000 < CAPITALS_PER_THOUSAND * letters;
  }
}
