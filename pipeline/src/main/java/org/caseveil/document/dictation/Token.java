package org.caseveil.document.dictation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A run of letters, digits and inner apostrophes. Immutable.
 *
 * @param start first unit in the text
 * @param end one past the last
 * @param folded lower case, apostrophes straight
 */
record Token(int start, int end, String folded) {

  static List<Token> of(String text, int from, int to) {
    List<Token> tokens = new ArrayList<>();
    int at = from;
    while (at < to) {
      if (!Character.isLetterOrDigit(text.charAt(at))) {
        at++;
        continue;
      }
      int start = at;
      while (at < to && inside(text, at, to)) {
        at++;
      }
      String folded = text.substring(start, at).toLowerCase(Locale.ROOT).replace('’', '\'');
      tokens.add(new Token(start, at, folded));
    }
    return tokens;
  }

  private static boolean inside(String text, int at, int to) {
    char c = text.charAt(at);
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || (c == '\'' || c == '’') && at + 1 < to && Character.isLetter(text.charAt(at + 1));
  }
}
