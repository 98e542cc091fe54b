package org.caseveil.identify.pattern;

import java.util.List;
import java.util.Set;

/**
 * Words near a match that make it likelier or less likely. Immutable.
 *
 * @param words words or phrases, lower case, without punctuation
 * @param before how many words before the match are looked at
 * @param after how many words after it
 * @param change what is added to the confidence when one is there; negative lowers it
 */
public record ContextRule(Set<String> words, int before, int after, double change) {

  public ContextRule {
    words = Set.copyOf(words);
    if (words.isEmpty() || before < 0 || after < 0 || Math.abs(change) > 1) {
      throw new IllegalArgumentException("a context needs words, a window and a change up to 1");
    }
  }

  /** How far the words around {@code [start, end)} of the text change a match's confidence. */
  double weigh(CharSequence text, int start, int end) {
    List<String> near = NearbyWords.around(text, start, end, before, after);
    for (String phrase : near) {
      if (words.contains(phrase)) {
        return change;
      }
    }
    return 0;
  }
}
