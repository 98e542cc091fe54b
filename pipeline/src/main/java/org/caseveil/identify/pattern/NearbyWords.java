package org.caseveil.identify.pattern;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The words around a place in a text, alone and in runs of up to four. Stateless. */
final class NearbyWords {

  private static final int LONGEST_PHRASE = 4;
  private static final int LONGEST_WORD = 40;

  private NearbyWords() {}

  static List<String> around(CharSequence text, int start, int end, int before, int after) {
    List<String> words = new ArrayList<>(back(text, start, before));
    List<String> phrases = phrases(words);
    phrases.addAll(phrases(forth(text, end, after)));
    return phrases;
  }

  private static List<String> back(CharSequence text, int start, int count) {
    List<String> words = new ArrayList<>();
    int at = start;
    while (words.size() < count) {
      while (at > 0 && !inWord(text.charAt(at - 1))) {
        at--;
      }
      int wordEnd = at;
      while (at > 0 && wordEnd - at < LONGEST_WORD && inWord(text.charAt(at - 1))) {
        at--;
      }
      if (at == wordEnd) {
        break;
      }
      words.add(text.subSequence(at, wordEnd).toString().toLowerCase(Locale.ROOT));
    }
    Collections.reverse(words);
    return words;
  }

  private static List<String> forth(CharSequence text, int end, int count) {
    List<String> words = new ArrayList<>();
    int at = end;
    while (words.size() < count) {
      while (at < text.length() && !inWord(text.charAt(at))) {
        at++;
      }
      int wordStart = at;
      while (at < text.length() && at - wordStart < LONGEST_WORD && inWord(text.charAt(at))) {
        at++;
      }
      if (at == wordStart) {
        break;
      }
      words.add(text.subSequence(wordStart, at).toString().toLowerCase(Locale.ROOT));
    }
    return words;
  }

  private static List<String> phrases(List<String> words) {
    List<String> phrases = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      StringBuilder phrase = new StringBuilder(words.get(i));
      phrases.add(phrase.toString());
      for (int j = i + 1; j < words.size() && j < i + LONGEST_PHRASE; j++) {
        phrases.add(phrase.append(' ').append(words.get(j)).toString());
      }
    }
    return phrases;
  }

  private static boolean inWord(char c) {
    return Character.isLetterOrDigit(c) || c == '\'' || c == '’' || c == '&';
  }
}
