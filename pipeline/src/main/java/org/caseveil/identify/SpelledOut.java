package org.caseveil.identify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.caseveil.language.SpokenWords;

/**
 * Finds words that are spelled letter by letter: "O K O N K W O", "o double d y", "O-K-O-N", "kilo
 * oscar". Immutable, thread safe.
 */
final class SpelledOut {

  private static final int FEWEST_LETTERS = 3;
  private static final int MOST_LETTERS = 40;

  /**
   * Letters found one after the other.
   *
   * @param first word
   * @param last word, included
   * @param letters they spell, lower case
   */
  record Run(int first, int last, String letters) {}

  private final SpokenWords spoken;

  SpelledOut(SpokenWords spoken) {
    this.spoken = spoken;
  }

  /** All runs of three letters or more, ascending; a run of digits is none. */
  List<Run> runs(Reading reading) {
    List<Run> runs = new ArrayList<>();
    int word = 0;
    while (word < reading.keys().size()) {
      int last = runEnd(reading, word, runs);
      word = Math.max(word + 1, last);
    }
    return runs;
  }

  private int runEnd(Reading reading, int first, List<Run> runs) {
    StringBuilder letters = new StringBuilder();
    int single = 0;
    int word = first;
    while (word < reading.keys().size() && letters.length() < MOST_LETTERS) {
      String key = reading.keys().get(word);
      Map<String, Integer> repeats = spoken.repeats();
      boolean repeated = repeats.containsKey(key) && word + 1 < reading.keys().size();
      int at = repeated && reading.closeToNext(word) ? word + 1 : word;
      String letter = letter(reading.keys().get(at));
      if (letter.isEmpty()) {
        break;
      }
      letters.append(letter.repeat(at > word ? repeats.getOrDefault(key, 1) : 1));
      single += reading.keys().get(at).length() == 1 ? 1 : 0;
      word = at + 1;
      if (!reading.closeToNext(at)) {
        break;
      }
    }
    if (letters.length() >= FEWEST_LETTERS && single > 0) {
      runs.add(new Run(first, word - 1, letters.toString()));
    }
    return word;
  }

  private String letter(String key) {
    if (key.length() == 1 && Character.isLetter(key.charAt(0))) {
      return key;
    }
    return spoken.letters().getOrDefault(key, "");
  }
}
