package org.caseveil.theme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Turns the encoder's log-odds into themes with their passages and holders: a theme must show in
 * the text as a whole before its passages are looked for. The same steps as {@code
 * models/training/themes/decode.py}. Thread safe.
 */
final class ThemeDecoder {

  /** The flag takes no place among the most probable themes. */
  private static final String FLAG = "personal-self";

  private final List<String> themes;
  private final Decision decision;
  private final PassageFinder passages;

  /** Takes the ids in the order of the model's outputs. */
  ThemeDecoder(List<String> themes, Decision decision) {
    this.themes = List.copyOf(themes);
    this.decision = decision;
    this.passages = new PassageFinder(decision.join(), decision.more(), decision.limit());
  }

  /** The themes of a text, in the model's order, the strongest passage of each first. */
  List<ThemeHit> decode(String text, UnitScores scores) {
    List<ThemeHit> hits = new ArrayList<>();
    if (scores.units().isEmpty()) {
      return hits;
    }
    double[] inDocument = new double[themes.size()];
    for (int t = 0; t < inDocument.length; t++) {
      inDocument[t] = decision.ofDocument(scores.themes(), t);
    }
    List<Integer> first = mostProbable(inDocument);
    for (int t = 0; t < inDocument.length; t++) {
      if (inDocument[t] >= decision.present() || first.contains(t)) {
        addHits(text, scores, t, inDocument[t], hits);
      }
    }
    return hits;
  }

  private List<Integer> mostProbable(double[] inDocument) {
    return IntStream.range(0, inDocument.length)
        .filter(t -> !themes.get(t).equals(FLAG))
        .boxed()
        .sorted(Comparator.comparingDouble((Integer t) -> -inDocument[t]).thenComparing(t -> t))
        .limit(decision.least())
        .toList();
  }

  private void addHits(
      String text, UnitScores scores, int t, double inDocument, List<ThemeHit> hits) {
    double[] ofUnits = new double[scores.units().size()];
    double strongest = 0;
    for (int u = 0; u < ofUnits.length; u++) {
      ofUnits[u] = decision.ofUnit(scores.themes()[u][t], t);
      strongest = Math.max(strongest, ofUnits[u]);
    }
    for (PassageFinder.Passage passage : passages.find(text, scores.units(), ofUnits)) {
      hits.add(
          new ThemeHit(
              themes.get(t),
              holder(scores.holders()[passage.unit()][t]),
              passage.span(),
              inDocument * ofUnits[passage.unit()] / strongest));
    }
  }

  private static Holder holder(float[] logOdds) {
    int best = 0;
    for (int h = 1; h < logOdds.length; h++) {
      best = logOdds[h] > logOdds[best] ? h : best;
    }
    return Holder.values()[best];
  }
}
