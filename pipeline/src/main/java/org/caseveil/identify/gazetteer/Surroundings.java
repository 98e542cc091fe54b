package org.caseveil.identify.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.caseveil.text.Span;
import org.caseveil.text.WordForm;
import org.caseveil.text.Words;

/** How each word of a text is written and what stands beside it. For one thread. */
final class Surroundings {

  private static final int LETTERS_THAT_TELL = 60;

  private static final Set<String> BEFORE_A_PLACE =
      Set.of(
          "in", "from", "to", "near", "at", "of", "outside", "around", "through", "via", "towards",
          "toward", "into", "over", "up", "down", "round", "beyond", "across", "leave", "left",
          "visit", "between", "back");

  private final String text;
  private final Words words;
  private final List<String> keys = new ArrayList<>();
  private final boolean[] caseless;

  Surroundings(String text) {
    this.text = text;
    this.words = Words.of(text);
    for (int i = 0; i < words.count(); i++) {
      keys.add(WordForm.key(words.span(i).of(text)));
    }
    this.caseless = caseless();
  }

  int count() {
    return words.count();
  }

  String key(int word) {
    return keys.get(word);
  }

  Span span(int first, int last) {
    return new Span(words.span(first).start(), words.span(last).end());
  }

  boolean capital(int word) {
    return WordForm.capitalised(words.span(word).of(text));
  }

  /** Whether the paragraph of the word has no use for capitals. */
  boolean caseless(int word) {
    return caseless[word];
  }

  /** Whether a capital here tells nothing, because a sentence begins. */
  boolean opensSentence(int word) {
    int at = words.span(word).start() - 1;
    while (at >= 0 && (text.charAt(at) == ' ' || "\"'“‘(—–-*>•".indexOf(text.charAt(at)) >= 0)) {
      at--;
    }
    return at < 0 || ".!?\n\r:…".indexOf(text.charAt(at)) >= 0 && !afterInitial(at);
  }

  boolean afterPreposition(int word) {
    return word > 0 && adjoins(word - 1) && BEFORE_A_PLACE.contains(keys.get(word - 1));
  }

  /** Whether only a blank, or a hyphen, stands between the word and the next. */
  boolean adjoins(int word) {
    if (word + 1 >= count()) {
      return false;
    }
    int from = words.span(word).end();
    int to = words.span(word + 1).start();
    char gap = text.charAt(from);
    return to - from == 1 && (gap == ' ' || gap == '-' || gap == '\u00A0' || apostrophe(gap));
  }

  /** What joins the word to the next in an entry of the lists. */
  char joint(int word) {
    return apostrophe(text.charAt(words.span(word).end())) ? '\'' : ' ';
  }

  private static boolean apostrophe(char c) {
    return c == '\'' || c == '’';
  }

  private boolean afterInitial(int stop) {
    return text.charAt(stop) == '.'
        && stop > 0
        && Character.isUpperCase(text.charAt(stop - 1))
        && (stop == 1 || !Character.isLetter(text.charAt(stop - 2)));
  }

  private boolean[] caseless() {
    boolean[] result = new boolean[count()];
    int first = 0;
    while (first < count()) {
      int end = text.indexOf('\n', words.span(first).start());
      end = end < 0 ? text.length() : end;
      int last = first;
      while (last + 1 < count() && words.span(last + 1).start() < end) {
        last++;
      }
      String paragraph = span(first, last).of(text);
      boolean lower =
          paragraph.length() >= LETTERS_THAT_TELL
              ? paragraph.chars().filter(Character::isUpperCase).count() * 200 < paragraph.length()
              : paragraph.equals(paragraph.toLowerCase(Locale.ROOT));
      for (int i = first; i <= last; i++) {
        result[i] = lower;
      }
      first = last + 1;
    }
    return result;
  }
}
