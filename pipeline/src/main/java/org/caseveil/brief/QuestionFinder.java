package org.caseveil.brief;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseveil.text.Span;

/**
 * Finds what the presenter asks of the group, in the presenter's own words and never in somebody's
 * speech: the last sentence that wonders ("I don't know why ...") in the second half of the
 * telling, else the last sentence with a question mark in its last quarter, else nothing. Thread
 * safe.
 */
final class QuestionFinder {

  private static final double SECOND_HALF = 0.5;
  private static final double LAST_QUARTER = 0.75;
  private static final int LONGEST = 220;

  private final Pattern wondering;

  QuestionFinder(List<String> wondering) {
    this.wondering = Phrases.anyOf(wondering);
  }

  /**
   * Finds the question.
   *
   * @param silent stretches that it must not be cut from
   */
  Optional<Quote> find(Telling telling, List<Span> silent) {
    Predicate<Span> free = cut -> silent.stream().noneMatch(cut::overlaps);
    return last(telling, SECOND_HALF, sentence -> wonders(telling, sentence), free)
        .or(() -> last(telling, LAST_QUARTER, sentence -> asks(telling, sentence), free));
  }

  private Optional<Quote> last(
      Telling telling, double from, Predicate<Span> fits, Predicate<Span> free) {
    for (int i = telling.sentences().size() - 1; i >= 0; i--) {
      Span sentence = telling.sentences().get(i);
      if (telling.place(sentence.end()) < from) {
        return Optional.empty();
      }
      if (fits.test(sentence)) {
        Span cut = telling.clausesAround(heart(telling, sentence), sentence, LONGEST);
        if (telling.mayQuote(cut) && free.test(cut)) {
          return Optional.of(telling.quote(cut));
        }
      }
    }
    return Optional.empty();
  }

  private boolean wonders(Telling telling, Span sentence) {
    Matcher phrase = matcher(telling, sentence);
    return phrase.find() && !telling.isSpoken(phrase.start());
  }

  private static boolean asks(Telling telling, Span sentence) {
    int at = sentence.end() - 1;
    return telling.content().charAt(at) == '?' && !telling.isSpoken(at);
  }

  /** What a long sentence is cut around. */
  private Span heart(Telling telling, Span sentence) {
    Matcher phrase = matcher(telling, sentence);
    return phrase.find()
        ? new Span(phrase.start(), phrase.end())
        : new Span(sentence.end() - 1, sentence.end());
  }

  private Matcher matcher(Telling telling, Span sentence) {
    return wondering
        .matcher(telling.content())
        .region(sentence.start(), sentence.end())
        .useTransparentBounds(true);
  }
}
