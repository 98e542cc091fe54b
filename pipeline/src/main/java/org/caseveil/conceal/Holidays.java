package org.caseveil.conceal;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.caseveil.language.Numerals;

/** Tells named holidays ("Easter", "All Saints' Day 2021") from other dates. Stateless. */
final class Holidays {

  private static final Pattern YEAR = Pattern.compile("(?:1[6-9]|20)\\d{2}");
  private static final Pattern CALENDAR =
      Pattern.compile(
          "(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)"
              + "|january|february|march|april|may|june|july|august|september|october|november"
              + "|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
              + "|spring|summer|autumn|fall|winter|early|late|mid|of|the|and|in|on");

  /** A month, or a weekday in front, begins a plain date, whatever stands beside it. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "(?s).*\\b(?:january|february|march|april|june|july|august|september|october|november"
              + "|december)\\b.*|\\W*(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b.*");

  private Holidays() {}

  /** Whether a date's words name a day or a feast, a year beside it aside. */
  static boolean isNamed(String surface) {
    String bare = YEAR.matcher(surface.toLowerCase(Locale.ROOT)).replaceAll("");
    if (PLAIN.matcher(bare).matches() || bare.codePoints().anyMatch(Character::isDigit)) {
      return false;
    }
    String[] words = bare.split("[^\\p{L}\\p{M}]+");
    boolean counted = Arrays.stream(words).anyMatch(word -> Numerals.parse(word).isPresent());
    return !counted
        && Arrays.stream(words)
            .anyMatch(word -> word.length() > 2 && !CALENDAR.matcher(word).matches());
  }
}
