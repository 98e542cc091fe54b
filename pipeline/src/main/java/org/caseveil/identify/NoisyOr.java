package org.caseveil.identify;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes detectors for independent witnesses, each right as often as its weight times its score
 * says: the probability is one minus that of all of them being wrong (noisy or, Pearl 1988, section
 * 4.3). Immutable.
 */
record NoisyOr(FusionWeights fusion) implements WordJudge {

  @Override
  public double[] probabilities(Evidence evidence) {
    double[] probabilities = new double[evidence.words().count()];
    for (int word = 0; word < probabilities.length; word++) {
      Set<String> witnesses = new TreeSet<>(evidence.detectors(word));
      double allWrong = 1;
      for (String witness : witnesses) {
        allWrong *=
            1
                - fusion.weights().getOrDefault(witness, fusion.otherwise())
                    * evidence.strongest(word, witness);
      }
      probabilities[word] = 1 - allWrong;
    }
    return probabilities;
  }

  @Override
  public double threshold(IdentifierType type) {
    return fusion.thresholds().getOrDefault(type, fusion.otherwise());
  }

  @Override
  public Map<String, Double> typeWeights() {
    return fusion.weights();
  }
}
