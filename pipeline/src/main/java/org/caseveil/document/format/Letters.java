package org.caseveil.document.format;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.caseveil.document.Passage;

/**
 * How often each letter and digit stands in a text, wherever it stands. Immutable.
 *
 * @param counts by code point
 */
record Letters(Map<Integer, Integer> counts) {

  static Letters of(List<Passage> passages) {
    Map<Integer, Integer> counts = new TreeMap<>();
    for (Passage passage : passages) {
      passage
          .text()
          .reveal()
          .codePoints()
          .filter(Character::isLetterOrDigit)
          .forEach(letter -> counts.merge(letter, 1, Integer::sum));
    }
    return new Letters(counts);
  }

  /** Whether none of the other's letters is missing here. */
  boolean holds(Letters other) {
    return other.counts.entrySet().stream()
        .allMatch(letter -> counts.getOrDefault(letter.getKey(), 0) >= letter.getValue());
  }
}
