package org.caseveil.brief;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns phrases of the configuration into one pattern. Thread safe. */
final class Phrases {

  private Phrases() {}

  /** A pattern that finds any of the phrases as whole words, letter case ignored. */
  static Pattern anyOf(Collection<String> phrases) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])(?:" + alternatives(phrases) + ")(?![\\p{L}\\p{N}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** The phrases as alternatives of a larger pattern, the longest first; never matches if none. */
  static String alternatives(Collection<String> phrases) {
    if (phrases.isEmpty()) {
      return "(?!)";
    }
    List<String> longestFirst =
        phrases.stream()
            .distinct()
            .sorted((a, b) -> a.length() != b.length() ? b.length() - a.length() : a.compareTo(b))
            .toList();
    return longestFirst.stream().map(Phrases::pattern).collect(Collectors.joining("|"));
  }

  private static String pattern(String phrase) {
    return java.util.Arrays.stream(phrase.strip().split("\\s+"))
        .map(Phrases::word)
        .collect(Collectors.joining("[\\s-]+"));
  }

  private static String word(String word) {
    boolean open = word.endsWith("*");
    String stem = open ? word.substring(0, word.length() - 1) : word;
    String quoted =
        java.util.Arrays.stream(stem.split("['’]", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining("['’]?"));
    return quoted + (open ? "[\\p{L}\\p{N}]*" : "");
  }
}
