package org.caseveil.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The expected figures were made with the scorer of the annotation guidelines. */
final class SpanCountsTest {

  private static final String TEXT = "Ann Lee met Bo in Ayr. Ann's \uD83D\uDE42 pal is 24.";

  private static final Gold GOLD =
      new Gold(
          "a",
          TEXT,
          List.of(
              span(0, 7, "PERSON", "direct", "p1"),
              span(12, 14, "PERSON", "direct", "p2"),
              span(18, 21, "LOCATION", "quasi", "l1"),
              span(23, 26, "PERSON", "direct", "p1"),
              span(38, 40, "AGE", "quasi", "p1")),
          Optional.empty());

  @Test
  void countsMentionsEntitiesAndTokens() {
    Map<String, Double> figures = figures(masked(0, 7), masked(12, 14), masked(18, 25));
    assertThat(figures)
        .containsEntry("quasi_mention_recall", 0.5)
        .containsEntry("direct_entity_recall", 0.5)
        .containsEntry("quasi_entity_recall", 0.5)
        .containsEntry("documents_clean", 0.0);
    assertThat(figures.get("direct_mention_recall")).isCloseTo(2 / 3.0, within(1e-9));
  }

  @Test
  void relaxedCountsAMentionThatIsPartlyMasked() {
    assertThat(figures(masked(0, 3)))
        .containsEntry("direct_mention_recall", 0.0)
        .containsEntry("direct_mention_recall_relaxed", 1 / 3.0);
  }

  @Test
  void punctuationInsideAMentionNeedsNoMask() {
    assertThat(figures(masked(0, 3), masked(4, 7)).get("direct_mention_recall"))
        .isCloseTo(1 / 3.0, within(1e-9));
  }

  @Test
  void offsetsCountCodePoints() {
    assertThat(figures(masked(38, 40))).containsEntry("quasi_mention_recall", 0.5);
  }

  @Test
  void precisionIsTheShareOfMaskedWordsThatAreMarked() {
    assertThat(figures(masked(0, 11))).containsEntry("token_precision", 2 / 3.0);
  }

  @Test
  void nothingPredictedLeavesEverythingReadable() {
    Evaluation evaluation = Evaluation.of(List.of(GOLD), Map.of());
    assertThat(evaluation.misses()).hasSize(5);
    assertThat(evaluation.spans()).doesNotContainKey("token_precision");
  }

  @Test
  void tellsMissedMentionsAndExtraWordsWithTheirContext() {
    Evaluation evaluation =
        Evaluation.of(
            List.of(GOLD),
            Map.of("a", new Predicted(List.of(masked(0, 3), masked(8, 14)), List.of())));
    assertThat(EvaluationTable.misses(evaluation))
        .contains(
            "MISS\ta\tPERSON\tdirect\tpart\tAnn Lee\tAnn Lee met Bo in Ayr. Ann's \uD83D\uDE42 pal is")
        .contains("MISS\ta\tAGE\tquasi\twhole\t24\tmet Bo in Ayr. Ann's \uD83D\uDE42 pal is 24.")
        .contains("EXTRA\ta\tPERSON\tmet\tAnn Lee met Bo in Ayr. Ann's \uD83D\uDE42 pal is 24.");
  }

  @Test
  void intervalsAreTheSameEachTime() {
    assertThat(Evaluation.of(List.of(GOLD, GOLD), Map.of()).tree())
        .isEqualTo(Evaluation.of(List.of(GOLD, GOLD), Map.of()).tree());
  }

  private static Map<String, Double> figures(Predicted.MaskedSpan... masked) {
    return Figures.spans(List.of(SpanCounts.of(GOLD, List.of(masked))));
  }

  private static Gold.MarkedSpan span(int start, int end, String type, String kind, String entity) {
    return new Gold.MarkedSpan(start, end, type, kind, entity);
  }

  private static Predicted.MaskedSpan masked(int start, int end) {
    return new Predicted.MaskedSpan(start, end, "PERSON");
  }
}
