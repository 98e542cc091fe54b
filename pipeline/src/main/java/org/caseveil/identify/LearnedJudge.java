package org.caseveil.identify;

import java.util.List;
import java.util.Set;
import org.caseveil.language.LanguagePack;
import org.caseveil.language.OrdinaryWords;

/**
 * Weighs what is known of a word by logistic regression with the shipped weights
 * (models/cards/identifier-fusion.md). A pattern that is certain of a number or an address is not
 * outvoted. Immutable, thread safe.
 */
final class LearnedJudge implements WordJudge {

  /**
   * From this confidence on a pattern of {@link #SELF_EVIDENT} types is believed whatever the
   * models say: a checked number or a mail address is one in any kind of text, and the models
   * learnt from narratives. What only a label tells ("patient 12") stays below it. Of telling
   * details only words in a script that the models cannot read are believed so.
   */
  private static final double CERTAIN = 0.96;

  private static final Set<IdentifierType> SELF_EVIDENT =
      Set.of(
          IdentifierType.EMAIL,
          IdentifierType.ID,
          IdentifierType.PHONE,
          IdentifierType.UNIQUE,
          IdentifierType.URL);

  private final FusionWeights fusion;
  private final double[] weights;
  private final NameUse use;

  LearnedJudge(FusionWeights fusion, LanguagePack language, OrdinaryWords ordinary) {
    this.fusion = fusion;
    use = new NameUse(language, ordinary);
    weights = new double[WordFeatures.NAMES.size()];
    if (!fusion.features().keySet().equals(Set.copyOf(WordFeatures.NAMES))) {
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
        probabilities[word] =
            Math.max(probability(features.of(word)), certainty(evidence.at(word)));
      }
    }
    return probabilities;
  }

  private static double certainty(List<Detection> detections) {
    return detections.stream()
        .filter(LearnedJudge::certain)
        .mapToDouble(Detection::score)
        .max()
        .orElse(0);
  }

  private static boolean certain(Detection found) {
    return found.detector().equals("pattern")
        && SELF_EVIDENT.contains(found.type())
        && found.score() >= CERTAIN;
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
  public IdentifierType type(Evidence evidence, int word) {
    // What models and lists make of a script that they cannot read is chance.
    boolean unreadable =
        evidence.at(word).stream()
            .anyMatch(found -> found.type() == IdentifierType.UNIQUE && certain(found));
    return unreadable ? IdentifierType.UNIQUE : Fusion.winner(evidence.votes(word, fusion.votes()));
  }
}
