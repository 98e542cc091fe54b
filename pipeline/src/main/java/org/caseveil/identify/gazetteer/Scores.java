package org.caseveil.identify.gazetteer;

import java.util.Optional;

/**
 * How likely an entry of the lists is a name where it stands. The figures are shares counted on the
 * training narratives, rounded. Stateless.
 */
final class Scores {

  private static final int SHORT = 3;

  private Scores() {}

  static double person(Entry entry, Surroundings text, int word) {
    boolean shorty = text.key(word).length() < SHORT;
    if (text.caseless(word) && !text.capital(word)) {
      if (entry.ordinary() || shorty) {
        return 0;
      }
      return entry.given() ? 0.5 : 0.15;
    }
    boolean opening = text.opensSentence(word);
    if (entry.common()) {
      return opening ? 0 : entry.given() ? 0.3 : 0.15;
    }
    double score = entry.ordinary() ? 0.35 : entry.given() ? 0.7 : 0.45;
    if (opening) {
      score -= entry.ordinary() ? 0.25 : 0.15;
    }
    if (shorty || entry.place() && !entry.given()) {
      score -= 0.2;
    }
    return Math.max(0, score);
  }

  /** A given name with the word after it. */
  static double fullName(Entry given, Optional<Entry> after, Surroundings text, int word) {
    int next = word + 1;
    boolean caseless = text.caseless(word) && !text.capital(word);
    boolean name = after.isPresent() && !after.get().common();
    if (caseless) {
      return name && !given.ordinary() && !after.get().ordinary() ? 0.6 : 0;
    }
    if (!text.capital(next) || text.key(next).length() < 2) {
      return 0;
    }
    if (given.common()) {
      return name && !text.opensSentence(word) ? 0.5 : 0.1;
    }
    return name ? 0.85 : 0.6;
  }

  static double place(Entry entry, Surroundings text, int first, int last) {
    boolean several = last > first;
    boolean preposition = text.afterPreposition(first);
    if (text.caseless(first) && !text.capital(first)) {
      if (entry.ordinary() || text.key(first).length() <= SHORT) {
        return 0;
      }
      double bare = several || entry.region() ? 0.4 : entry.person() ? 0.05 : 0.15;
      return preposition && !entry.given() ? bare + 0.2 : bare;
    }
    if (entry.common() && !several) {
      return 0;
    }
    double score = several ? 0.6 : entry.region() ? 0.6 : 0.4;
    if (entry.given() && !several) {
      score -= 0.25;
    } else if (entry.surname() && !several) {
      score -= 0.1;
    }
    if (text.opensSentence(first)) {
      score -= 0.15;
    }
    if (entry.ordinary() || text.key(first).length() < SHORT) {
      score -= 0.2;
    }
    return Math.max(0, preposition ? score + 0.2 : score);
  }
}
