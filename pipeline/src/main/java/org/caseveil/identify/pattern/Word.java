package org.caseveil.identify.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.caseveil.text.Span;

/**
 * A word of a text: letters, digits and apostrophes within. Immutable.
 *
 * @param span where it stands
 * @param folded lower case, straight apostrophes, without a possessive s
 */
record Word(Span span, String folded) {

  static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      if (!Character.isLetterOrDigit(text.charAt(i))) {
        i++;
        continue;
      }
      int start = i;
      while (i < text.length() && inside(text, i)) {
        i++;
      }
      words.add(word(text, start, i));
    }
    return words;
  }

  private static Word word(String text, int start, int end) {
    String folded = text.substring(start, end).toLowerCase(Locale.ROOT).replace('’', '\'');
    if (folded.endsWith("'s")) {
      return new Word(new Span(start, end - 2), folded.substring(0, folded.length() - 2));
    }
    return new Word(new Span(start, end), folded);
  }

  private static boolean inside(String text, int i) {
    char c = text.charAt(i);
    if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
      return true;
    }
    return (c == '\'' || c == '’')
        && i + 1 < text.length()
        && Character.isLetter(text.charAt(i + 1));
  }
}
