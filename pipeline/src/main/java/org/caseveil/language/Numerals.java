package org.caseveil.language;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Reads English whole numbers from 0 to 9999 written in digits or in words ("78", "seventy-eight",
 * "a hundred and two", "nineteen eighty seven" as a year). Stateless.
 */
public final class Numerals {

  private static final Map<String, Integer> UNITS =
      Map.ofEntries(
          Map.entry("zero", 0),
          Map.entry("oh", 0),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("thirteen", 13),
          Map.entry("fourteen", 14),
          Map.entry("fifteen", 15),
          Map.entry("sixteen", 16),
          Map.entry("seventeen", 17),
          Map.entry("eighteen", 18),
          Map.entry("nineteen", 19));

  private static final Map<String, Integer> TENS =
      Map.of(
          "twenty", 20, "thirty", 30, "forty", 40, "fourty", 40, "fifty", 50, "sixty", 60,
          "seventy", 70, "eighty", 80, "ninety", 90);

  private static final Map<String, String> ORDINALS =
      Map.ofEntries(
          Map.entry("first", "one"),
          Map.entry("second", "two"),
          Map.entry("third", "three"),
          Map.entry("fifth", "five"),
          Map.entry("eighth", "eight"),
          Map.entry("ninth", "nine"),
          Map.entry("twelfth", "twelve"),
          Map.entry("twentieth", "twenty"),
          Map.entry("thirtieth", "thirty"));

  private Numerals() {}

  /**
   * The number that the whole of {@code words} says, cardinal or ordinal, in any case; empty if it
   * says anything else.
   */
  public static OptionalInt parse(CharSequence words) {
    String text = words.toString().toLowerCase(Locale.ROOT).strip();
    if (text.matches("\\d{1,4}(st|nd|rd|th)?")) {
      return OptionalInt.of(Integer.parseInt(text.replaceAll("\\D", "")));
    }
    String[] parts = text.split("[\\s-]+", -1);
    int total = 0;
    int group = -1;
    for (String part : parts) {
      String word = cardinal(part);
      if (word.equals("and") || word.equals("a")) {
        continue;
      }
      if (UNITS.containsKey(word)) {
        group = joined(group, UNITS.get(word));
      } else if (TENS.containsKey(word)) {
        group = joined(group, TENS.get(word));
      } else if (word.equals("hundred")) {
        group = (group <= 0 ? 1 : group) * 100;
      } else if (word.equals("thousand")) {
        total = (group <= 0 ? 1 : group) * 1000;
        group = 0;
      } else {
        return OptionalInt.empty();
      }
      if (group < -1 || group > 9999) {
        return OptionalInt.empty();
      }
    }
    return group < 0 ? OptionalInt.empty() : OptionalInt.of(total + group);
  }

  /** Whether a word in lower case says a number from ten to ninety by itself: fourteen, forty. */
  public static boolean tenToNinety(String word) {
    return UNITS.getOrDefault(word, 0) >= 10 || TENS.containsKey(word);
  }

  /** Adds a part to a group: "seventy" + "one", "nineteen" + "eighty" as years are spoken. */
  private static int joined(int group, int part) {
    if (group <= 0) {
      return part;
    }
    if (group >= 100 && group % 100 == 0) {
      return group + part;
    }
    if (group >= 20 && group % 10 == 0 && part < 10) {
      return group + part;
    }
    return group >= 10 && group < 100 && part >= 10 ? group * 100 + part : -2;
  }

  private static String cardinal(String word) {
    String known = ORDINALS.get(word);
    if (known != null) {
      return known;
    }
    return word.endsWith("th") && UNITS.containsKey(word.substring(0, word.length() - 2))
        ? word.substring(0, word.length() - 2)
        : word;
  }
}
