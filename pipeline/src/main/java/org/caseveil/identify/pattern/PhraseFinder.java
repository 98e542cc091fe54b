package org.caseveil.identify.pattern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.caseveil.text.Span;

/**
 * Finds the phrases of a list in a text, longest first, in time linear in the text. Immutable,
 * thread safe.
 */
final class PhraseFinder {

  private static final Pattern BETWEEN = Pattern.compile("[\\s\\u00A0-]+");

  private final PhraseList list;
  private final Map<String, List<String>> byKey = new HashMap<>();

  /** By the first word of phrases of several words: how many words the longest has. */
  private final Map<String, Integer> longest = new HashMap<>();

  PhraseFinder(PhraseList list) {
    this.list = list;
    for (String phrase : list.phrases()) {
      List<Word> parts = Word.of(phrase);
      if (parts.isEmpty()) {
        throw new IllegalArgumentException(list.id() + ": an empty phrase");
      }
      longest.merge(parts.get(0).folded(), parts.size(), Math::max);
      byKey.computeIfAbsent(key(parts, 0, parts.size()), k -> new ArrayList<>()).add(phrase);
    }
  }

  PhraseList list() {
    return list;
  }

  /**
   * @param words the words of the text
   * @param caseless whether capitals tell nothing at a place
   */
  List<Span> find(String text, List<Word> words, Predicate<Span> caseless) {
    List<Span> found = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      int taken = 0;
      int most = Math.min(longest.getOrDefault(words.get(i).folded(), 1), words.size() - i);
      for (int length = most; length > 0 && taken == 0; length--) {
        Span span = new Span(words.get(i).span().start(), words.get(i + length - 1).span().end());
        if (adjoining(text, words, i, length)
            && listed(text, span, key(words, i, length), caseless)) {
          found.add(span);
          taken = length;
        }
      }
      i += Math.max(1, taken);
    }
    return found;
  }

  private boolean listed(String text, Span span, String key, Predicate<Span> caseless) {
    List<String> phrases = byKey.get(key);
    if (phrases == null && list.plural() && key.endsWith("s")) {
      phrases = byKey.get(key.substring(0, key.length() - 1));
    }
    if (phrases == null || !list.caseSensitive() || caseless.test(span)) {
      return phrases != null;
    }
    String said = span.of(text);
    for (String phrase : phrases) {
      if (said.regionMatches(0, phrase, 0, 1) || said.equals(said.toUpperCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  private static boolean adjoining(String text, List<Word> words, int first, int count) {
    for (int i = first; i + 1 < first + count; i++) {
      String gap = text.substring(words.get(i).span().end(), words.get(i + 1).span().start());
      if (!BETWEEN.matcher(gap).matches() || gap.indexOf('\n') >= 0) {
        return false;
      }
    }
    return true;
  }

  private static String key(List<Word> words, int first, int count) {
    if (count == 1) {
      return words.get(first).folded();
    }
    StringBuilder key = new StringBuilder();
    for (int i = first; i < first + count; i++) {
      key.append(i > first ? " " : "").append(words.get(i).folded());
    }
    return key.toString();
  }
}
