package org.caseveil.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseveil.text.Span;

/**
 * Finds gestures, silences and jumps in time by the phrases of the configuration: the first few of
 * each, cut to the clauses around the phrase. Thread safe.
 */
final class Signs {

  private static final int MOST_OF_A_KIND = 3;
  private static final int LONGEST = 90;

  private final Pattern phrases;

  Signs(List<String> phrases) {
    this.phrases = Phrases.anyOf(phrases);
  }

  /**
   * The signs of a telling, in its order.
   *
   * @param taken stretches that are shown elsewhere already
   */
  List<Quote> find(Telling telling, List<Span> taken) {
    List<Quote> found = new ArrayList<>();
    for (Span sentence : telling.sentences()) {
      Matcher phrase = phrases.matcher(telling.content()).region(sentence.start(), sentence.end());
      phrase.useTransparentBounds(true);
      if (found.size() < MOST_OF_A_KIND && phrase.find() && !telling.isSpoken(phrase.start())) {
        Span cut = telling.clausesAround(new Span(phrase.start(), phrase.end()), sentence, LONGEST);
        if (telling.mayQuote(cut) && taken.stream().noneMatch(cut::overlaps)) {
          found.add(telling.quote(cut));
        }
      }
    }
    return found;
  }
}
