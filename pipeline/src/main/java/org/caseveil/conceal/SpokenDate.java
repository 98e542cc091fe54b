package org.caseveil.conceal;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.caseveil.language.Numerals;

/**
 * Writes a date that is told in words with digits: "the second of february" becomes "the 2 of
 * february", "march ninth nineteen ninety" becomes "march 9 1990". Stateless.
 */
final class SpokenDate {

  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final int LONGEST_NUMBER = 5;
  private static final int LAST_DAY = 31;
  private static final int FIRST_YEAR = 1600;

  private SpokenDate() {}

  /** The same date with digits; other words stay as they are. */
  static String written(String surface) {
    List<MatchResult> words = WORD.matcher(surface).results().toList();
    StringBuilder made = new StringBuilder();
    int done = 0;
    int at = 0;
    while (at < words.size()) {
      int length = number(surface, words, at);
      if (length > 0) {
        made.append(surface, done, words.get(at).start());
        made.append(value(surface, words, at, length).orElseThrow());
        done = words.get(at + length - 1).end();
      }
      at += Math.max(1, length);
    }
    return made.append(surface, done, surface.length()).toString();
  }

  /** How many words from here make the longest number that is a day or a year; 0 if none do. */
  private static int number(String surface, List<MatchResult> words, int at) {
    for (int length = Math.min(LONGEST_NUMBER, words.size() - at); length > 0; length--) {
      if (isNumber(words.get(at + length - 1).group())
          && isNumber(words.get(at).group())
          && value(surface, words, at, length).stream()
              .anyMatch(n -> n > 0 && (n <= LAST_DAY || n >= FIRST_YEAR))) {
        return length;
      }
    }
    return 0;
  }

  /** "And" and "a" count as parts of a number, but do not begin or end one. */
  private static boolean isNumber(String word) {
    return word.length() > 2 && !word.equalsIgnoreCase("and");
  }

  private static OptionalInt value(String surface, List<MatchResult> words, int at, int length) {
    int end = words.get(at + length - 1).end();
    return Numerals.parse(surface.substring(words.get(at).start(), end));
  }
}
