package org.caseveil.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TypeCountsTest {

  private static final Gold GOLD =
      new Gold(
          "a",
          "Ann Lee met Bo in Ayr.",
          List.of(
              new Gold.MarkedSpan(0, 7, "PERSON", "direct", "p1"),
              new Gold.MarkedSpan(12, 14, "PERSON", "direct", "p2"),
              new Gold.MarkedSpan(18, 21, "LOCATION", "quasi", "l1")),
          Optional.empty());

  @Test
  void tellsStrictRecallFromRelaxed() {
    assertThat(figures("PERSON", masked(0, 3, "PERSON")))
        .containsEntry("recall", 0.0)
        .containsEntry("recall_relaxed", 0.5)
        .doesNotContainKey("type_right");
  }

  @Test
  void tellsAFoundMentionOfTheWrongTypeFromAMissedOne() {
    assertThat(figures("LOCATION", masked(18, 21, "PERSON")))
        .containsEntry("recall", 1.0)
        .containsEntry("type_right", 0.0);
  }

  @Test
  void precisionIsOfTheWordsMaskedAsTheType() {
    // Ann and Lee rightly, met wrongly, Ayr as another type.
    assertThat(figures("PERSON", masked(0, 11, "PERSON"), masked(18, 21, "PERSON")))
        .containsEntry("precision", 3 / 4.0)
        .containsEntry("precision_of_type", 2 / 4.0);
  }

  @Test
  void aTypeThatIsOnlyPredictedHasPrecisionButNoRecall() {
    assertThat(figures("DATE", masked(8, 11, "DATE")))
        .containsEntry("precision", 0.0)
        .doesNotContainKey("recall");
  }

  private static Map<String, Double> figures(String type, Predicted.MaskedSpan... masks) {
    return TypeCounts.measured(List.of(TypeCounts.of(GOLD, List.of(masks))))
        .getOrDefault(type, new Evaluation.Measured(Map.of(), Map.of()))
        .figures();
  }

  private static Predicted.MaskedSpan masked(int start, int end, String type) {
    return new Predicted.MaskedSpan(start, end, type);
  }
}
