package org.caseveil.identify;

import java.util.Map;
import org.caseveil.language.LanguagePack;
import org.caseveil.language.OrdinaryWords;

/**
 * Weighs what is known of a word by logistic regression with the shipped weights
 * (models/cards/identifier-fusion.md). Immutable, thread safe.
 */
final class LearnedJudge implements WordJudge {

  private final FusionWeights fusion;
  private final double[] weights;
  private final NameUse use;

  LearnedJudge(FusionWeights fusion, LanguagePack language, OrdinaryWords ordinary) {
    this.fusion = fusion;
    use = new NameUse(language, ordinary);
    weights = new double[WordFeatures.NAMES.size()];
    if (!fusion.features().keySet().equals(java.util.Set.copyOf(WordFeatures.NAMES))) {
      throw new IllegalArgumentException(
          "the fusion's weights are for other features than this program has; they need "
              + WordFeatures.NAMES);
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] = fusion.features().getOrDefault(WordFeatures.NAMES.get(i), 0.0);
    }
  }

  @Override
  public double[] probabilities(Evidence evidence) {
    WordFeatures features = new WordFeatures(evidence, use);
    double[] probabilities = new double[evidence.words().count()];
    for (int word = 0; word < probabilities.length; word++) {
      if (!evidence.at(word).isEmpty()) {
        probabilities[word] = probability(features.of(word));
      }
    }
    return probabilities;
  }

  private double probability(double[] values) {
    double sum = fusion.bias();
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * values[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  @Override
  public double threshold(IdentifierType type) {
    return fusion.thresholds().getOrDefault(type, fusion.otherwise());
  }

  @Override
  public Map<String, Double> typeWeights() {
    return fusion.votes();
  }
}
