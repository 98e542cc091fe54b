package org.caseveil.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FusionThresholdsTest {

  private final List<FusionTraining.Word> words = new ArrayList<>();
  private final List<Double> probabilities = new ArrayList<>();

  private void words(int count, String entity, double probability, double weight) {
    for (int i = 0; i < count; i++) {
      String own = entity.equals("-") ? entity : entity + i;
      words.add(new FusionTraining.Word("narrative:1", "AGE", own, new double[0], weight));
      probabilities.add(probability);
    }
  }

  private double threshold() {
    return FusionThresholds.of(
            words, probabilities.stream().mapToDouble(Double::doubleValue).toArray())
        .otherwise();
  }

  @Test
  void goesDownToTheLeastLikelyWordOfAnEntity() {
    words(20, "a", 0.9, 1);
    words(20, "a", 0.3, 1);
    words(5, "-", 0.2, 1);
    assertThat(threshold()).isCloseTo(0.21, within(0.011));
  }

  @Test
  void leavesAnEntityThatWouldCostTooManyNeedlessWords() {
    words(20, "a", 0.9, 1);
    words(4, "b", 0.3, 1);
    words(40, "-", 0.4, 1);
    assertThat(threshold()).isGreaterThan(0.4);
  }

  @Test
  void heedsNarrativesOnly() {
    words(20, "a", 0.3, 1);
    words(100, "-", 0.4, 0.4);
    assertThat(threshold()).isLessThan(0.3);
  }
}
