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
  private final byte[] firsts = new byte[ASCII];
  private final byte[] pairs = new byte[ASCII * ASCII];

  Openings(Pattern pattern) {
    this.pattern = Pattern.compile(withoutBefore(pattern.pattern()), pattern.flags());
  }

  /** Whether a match may begin there. */
  boolean at(String text, int index) {
    if (index + 1 >= text.length()) {
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

  /**
   * The regex without what it asks of the text before a match (look-behind, start of the text): it
   * begins a match wherever the whole regex does, and can be tried on two characters alone.
   */
  private static String withoutBefore(String regex) {
    StringBuilder rest = new StringBuilder();
    int inClass = 0;
    for (int i = 0; i < regex.length(); i++) {
      char c = regex.charAt(i);
      if (c == '\\') {
        rest.append(c).append(regex.charAt(++i));
      } else if (inClass == 0 && regex.startsWith("(?<=", i)) {
        i = closing(regex, i);
      } else if (inClass > 0 || c != '^') {
        inClass += c == '[' ? 1 : c == ']' && inClass > 0 ? -1 : 0;
        rest.append(c);
      }
    }
    return rest.toString();
  }

  /** The index of the bracket that closes the group opened there. */
  private static int closing(String regex, int open) {
    int depth = 0;
    int inClass = 0;
    for (int i = open; i < regex.length(); i++) {
      char c = regex.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '[') {
        inClass++;
      } else if (c == ']' && inClass > 0) {
        inClass--;
      } else if (inClass == 0) {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (depth == 0) {
          return i;
        }
      }
    }
    return regex.length() - 1;
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
