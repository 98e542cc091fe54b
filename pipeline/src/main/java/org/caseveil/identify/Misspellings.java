package org.caseveil.identify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the name that a word is a misspelling of, by an index of what is left of each name when
 * letters are deleted (symmetric delete, Garbe 2012): the time for a word does not grow with the
 * number of names. Names shorter than five letters have no misspellings. Immutable after
 * construction.
 */
final class Misspellings {

  /** Longer words are no names, and deleting from them is dear. */
  private static final int LONGEST = 24;

  /** Many names with one remainder say nothing. */
  private static final int MOST_WITH_ONE_REMAINDER = 8;

  private final Map<String, List<String>> byRemainder = new HashMap<>();

  Misspellings(Iterable<String> names) {
    for (String name : names) {
      int slips = EditDistance.allowed(name.length());
      if (slips > 0 && name.length() <= LONGEST) {
        for (String remainder : remainders(name, slips)) {
          List<String> same = byRemainder.computeIfAbsent(remainder, r -> new ArrayList<>(1));
          if (same.size() < MOST_WITH_ONE_REMAINDER) {
            same.add(name);
          }
        }
      }
    }
  }

  /** The name that the word comes near to: same first letter, few slips for its length. */
  Optional<String> nameNear(String word) {
    int slips = EditDistance.allowed(word.length());
    if (slips == 0 || word.length() > LONGEST || byRemainder.isEmpty()) {
      return Optional.empty();
    }
    for (String remainder : remainders(word, slips)) {
      for (String name : byRemainder.getOrDefault(remainder, List.of())) {
        int most = EditDistance.allowed(Math.min(name.length(), word.length()));
        if (name.charAt(0) == word.charAt(0) && EditDistance.within(name, word, most)) {
          return Optional.of(name);
        }
      }
    }
    return Optional.empty();
  }

  private static Set<String> remainders(String word, int slips) {
    Set<String> all = new LinkedHashSet<>();
    all.add(word);
    for (int i = 0; i < word.length(); i++) {
      String once = word.substring(0, i) + word.substring(i + 1);
      all.add(once);
      if (slips > 1) {
        for (int j = i; j < once.length(); j++) {
          all.add(once.substring(0, j) + once.substring(j + 1));
        }
      }
    }
    return all;
  }
}
