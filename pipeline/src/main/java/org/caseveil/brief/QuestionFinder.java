package org.caseveil.brief;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caseveil.text.Span;

/**
 * Finds what the presenter asks of the group, in the presenter's own words and never in somebody's
 * speech: the last sentence that wonders ("I don't know why ...") in the second half of the
 * telling, else the first that does so in its opening, else the last sentence with a question mark
 * in its last quarter, else nothing. Thread safe.
 */
final class QuestionFinder {

  private static final double OPENING = 0.15;
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
    Predicate<Span> wonders = sentence -> wonders(telling, sentence);
    Predicate<Span> asks = sentence -> asks(telling, sentence);
    return first(telling, backTo(telling, SECOND_HALF).filter(wonders), free)
        .or(() -> first(telling, opening(telling).filter(wonders), free))
        .or(() -> first(telling, backTo(telling, LAST_QUARTER).filter(asks), free));
  }

  /** The sentences from the last one back to a share of the telling. */
  private static Stream<Span> backTo(Telling telling, double share) {
    List<Span> sentences = new ArrayList<>(telling.sentences());
    Collections.reverse(sentences);
    return sentences.stream().takeWhile(sentence -> telling.place(sentence.end()) >= share);
  }

  private static Stream<Span> opening(Telling telling) {
    return telling.sentences().stream()
        .takeWhile(sentence -> telling.place(sentence.start()) <= OPENING);
  }

  private Optional<Quote> first(Telling telling, Stream<Span> sentences, Predicate<Span> free) {
    return sentences
        .map(sentence -> telling.clausesAround(heart(telling, sentence), sentence, LONGEST))
        .filter(cut -> telling.mayQuote(cut) && free.test(cut))
        .findFirst()
        .map(telling::quote);
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
