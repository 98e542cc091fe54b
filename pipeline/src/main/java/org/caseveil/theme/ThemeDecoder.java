package org.caseveil.theme;

import java.util.ArrayList;
import java.util.List;

/**
 * Turns the encoder's log-odds into themes with their passages and holders: a theme must show in
 * the text as a whole before its passages are looked for. The same steps as {@code
 * models/training/themes/decode.py}. Thread safe.
 */
final class ThemeDecoder {

  private final List<String> themes;
  private final Decision decision;
  private final PassageFinder passages;

  /** Takes the ids in the order of the model's outputs. */
  ThemeDecoder(List<String> themes, Decision decision) {
    this.themes = List.copyOf(themes);
    this.decision = decision;
    this.passages = new PassageFinder(decision);
  }

  /** The themes of a text, in the model's order, the strongest passage of each first. */
  List<ThemeHit> decode(String text, UnitScores scores) {
    List<ThemeHit> hits = new ArrayList<>();
    if (!scores.units().isEmpty()) {
      for (int t = 0; t < themes.size(); t++) {
        addHits(text, scores, t, hits);
      }
    }
    return hits;
  }

  private void addHits(String text, UnitScores scores, int t, List<ThemeHit> hits) {
    double inDocument = decision.ofDocument(scores.themes(), t);
    if (inDocument < decision.present()) {
      return;
    }
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
