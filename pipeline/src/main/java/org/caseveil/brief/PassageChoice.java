package org.caseveil.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.caseveil.text.Span;
import org.caseveil.theme.ThemeHit;

/**
 * Chooses the passage that stands for each theme of a brief: as few as possible share words with
 * another's or with what the page quotes already, and of these choices the likeliest. What is less
 * than two thirds as likely as a theme's best passage is no good one and is only shown where it is
 * the best. Every choice is tried; with six themes of four passages these are some thousands.
 * Deterministic.
 */
final class PassageChoice {

  private static final double AS_GOOD = 2.0 / 3;
  private static final int MOST_PASSAGES = 4;

  private final List<List<ThemeHit>> options;
  private final Function<ThemeHit, Span> shown;
  private final List<Span> taken;
  private List<ThemeHit> best = List.of();
  private int bestShared = Integer.MAX_VALUE;
  private double bestScore;

  private PassageChoice(
      List<List<ThemeHit>> options, Function<ThemeHit, Span> shown, List<Span> taken) {
    this.options = options;
    this.shown = shown;
    this.taken = taken;
  }

  /**
   * One hit for each theme.
   *
   * @param themes the hits of each, at least one
   * @param shown what of a hit the page quotes
   * @param taken what the page quotes already
   */
  static List<ThemeHit> of(
      List<List<ThemeHit>> themes, Function<ThemeHit, Span> shown, List<Span> taken) {
    PassageChoice choice =
        new PassageChoice(themes.stream().map(PassageChoice::good).toList(), shown, taken);
    choice.extend(new ArrayList<>(), 0, 0);
    return choice.best;
  }

  private static List<ThemeHit> good(List<ThemeHit> ofOne) {
    List<ThemeHit> likeliest =
        ofOne.stream()
            .sorted(
                Comparator.comparingDouble((ThemeHit hit) -> -hit.score())
                    .thenComparing(ThemeHit::evidence))
            .toList();
    double least = likeliest.get(0).score() * AS_GOOD;
    return likeliest.stream().filter(hit -> hit.score() >= least).limit(MOST_PASSAGES).toList();
  }

  /** Tries all that begin with the hits chosen; the first of equal choices stays. */
  private void extend(List<ThemeHit> chosen, int shared, double score) {
    if (shared > bestShared) {
      return;
    }
    if (chosen.size() == options.size()) {
      if (shared < bestShared || score > bestScore) {
        best = List.copyOf(chosen);
        bestShared = shared;
        bestScore = score;
      }
      return;
    }
    for (ThemeHit hit : options.get(chosen.size())) {
      Span span = shown.apply(hit);
      int more =
          (int)
              Stream.concat(taken.stream(), chosen.stream().map(shown))
                  .filter(span::overlaps)
                  .count();
      chosen.add(hit);
      extend(chosen, shared + more, score + hit.score());
      chosen.remove(chosen.size() - 1);
    }
  }
}
