package org.caseveil.identify.pattern;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pairs of ASCII characters with which a match of a pattern can begin, found by trying a pair
 * when it is first met: a pair that the pattern turns down before reaching its end can begin no
 * match. Spares the pattern most places of a text, and the start of the program most pairs. Thread
 * safe: whoever tries a pair gets the same answer, so it does not matter who keeps it first.
 */
final class Openings {

  private static final int ASCII = 128;
  private static final byte NO = 1;
  private static final byte YES = 2;

  /** What may stand before a match: nothing, a letter, a blank. */
  private static final String[] BEFORE = {"", "a", " "};

  private final Pattern pattern;
  private final boolean anywhere;
  private final byte[] firsts = new byte[ASCII];
  private final byte[] pairs = new byte[ASCII * ASCII];

  Openings(Pattern pattern) {
    this.pattern = pattern;
    // A pattern that asks for what stands before it cannot be judged by its own characters alone.
    this.anywhere = pattern.pattern().contains("(?<=") || pattern.pattern().contains("^");
  }

  /** Whether a match may begin there. */
  boolean at(String text, int index) {
    if (anywhere || index + 1 >= text.length()) {
      return true;
    }
    char first = text.charAt(index);
    char second = text.charAt(index + 1);
    return first >= ASCII || second >= ASCII || first(first) && pair(first, second);
  }

  private boolean first(char first) {
    if (firsts[first] == 0) {
      firsts[first] = possible(String.valueOf(first));
    }
    return firsts[first] == YES;
  }

  private boolean pair(char first, char second) {
    int pair = first * ASCII + second;
    if (pairs[pair] == 0) {
      pairs[pair] = possible(String.valueOf(new char[] {first, second}));
    }
    return pairs[pair] == YES;
  }

  private byte possible(String opening) {
    for (String before : BEFORE) {
      Matcher matcher =
          pattern
              .matcher(before + opening)
              .useTransparentBounds(true)
              .useAnchoringBounds(false)
              .region(before.length(), before.length() + opening.length());
      if (matcher.lookingAt() || matcher.hitEnd()) {
        return YES;
      }
    }
    return NO;
  }
}
