package org.caseveil.theme;

import java.util.List;

/**
 * The fitted numbers that turn a unit's log-odds into themes, from {@code theme-encoder.json};
 * their meaning stands in {@code models/training/themes/decode.py}. Immutable.
 *
 * @param document log-odds that the whole text has a theme, from its units' highest and their
 *     noisy-or, with a bias for each theme
 * @param present a text has a theme from this probability on
 * @param least so many of the most probable themes are looked for even below that; flags not
 *     counted
 * @param unit slope and biases of one unit's probability
 * @param join a neighbour joins a passage from this share of the passage's probability on
 * @param more a theme gives a further passage from this probability on
 * @param limit passages a theme at most
 */
public record Decision(
    DocumentWeights document,
    double present,
    int least,
    UnitWeights unit,
    double join,
    double more,
    int limit) {

  /**
   * Weights of the text as a whole.
   *
   * @param weights of the highest log-odds and of the noisy-or's
   * @param bias one a theme, in the model's order
   */
  public record DocumentWeights(List<Double> weights, List<Double> bias) {}

  /**
   * Weights of a unit.
   *
   * @param slope of the log-odds
   * @param bias one a theme, in the model's order
   */
  public record UnitWeights(double slope, List<Double> bias) {}

  /** The probability that the text has theme {@code t}. */
  double ofDocument(float[][] scores, int t) {
    double highest = Double.NEGATIVE_INFINITY;
    double softplus = 0;
    for (float[] row : scores) {
      double z = row[t];
      highest = Math.max(highest, z);
      softplus += Math.max(0, z) + Math.log1p(Math.exp(-Math.abs(z)));
    }
    double atLeastOne = softplus + Math.log(-Math.expm1(-Math.max(softplus, 1e-9)));
    return sigmoid(
        document.weights().get(0) * highest
            + document.weights().get(1) * atLeastOne
            + document.bias().get(t));
  }

  /** The probability that one unit shows theme {@code t}. */
  double ofUnit(float score, int t) {
    return sigmoid(unit.slope() * score + unit.bias().get(t));
  }

  static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
