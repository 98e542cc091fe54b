package org.caseveil.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The expected figures follow the benchmark's evaluation.py, worked out by hand. */
final class TabCountsTest {

  private static final String TEXT = "Mr Lee met Bo at Ayr. Lee left Ayr for Ayr.";

  /** Two annotators: the second marks less, and leaves the last mention of the town readable. */
  private static final Gold GOLD =
      new Gold(
          "a",
          TEXT,
          List.of(),
          Optional.empty(),
          List.of(
              List.of(
                  span(0, 6, "direct", "a1_lee"),
                  span(22, 25, "direct", "a1_lee"),
                  span(11, 13, "quasi", "a1_bo"),
                  span(17, 20, "quasi", "a1_ayr")),
              List.of(
                  span(0, 6, "direct", "a2_lee"),
                  span(22, 25, "direct", "a2_lee"),
                  span(11, 13, "no_mask", "a2_bo"),
                  span(17, 20, "quasi", "a2_ayr"),
                  span(39, 42, "no_mask", "a2_ayr"))));

  @Test
  void anEntityIsFoundWhenEachMentionThatNeedsAMaskHasOne() {
    Map<String, Double> figures = figures(mask(3, 6), mask(22, 25), mask(17, 20));
    assertThat(figures)
        .containsEntry("entity_recall_direct", 1.0)
        .containsEntry("entity_recall_quasi", 2 / 3.0)
        .containsEntry("entity_recall", 4 / 5.0);
  }

  @Test
  void oneMentionLeftGivesAnEntityAway() {
    assertThat(figures(mask(3, 6)))
        .containsEntry("entity_recall_direct", 0.0)
        .containsEntry("mention_recall", 2 / 8.0);
  }

  @Test
  void titlesAndPunctuationInsideAMentionNeedNoMask() {
    assertThat(figures(mask(3, 6)).get("mention_recall")).isEqualTo(2 / 8.0);
    assertThat(figures(mask(0, 2)).get("mention_recall")).isZero();
  }

  @Test
  void aMaskCountsForEachAnnotatorWhoMarkedAllOfIt() {
    // Lee: both; Bo: the first only; "Ayr for Ayr": neither.
    Map<String, Double> figures = figures(mask(22, 25), mask(11, 13), mask(31, 42));
    assertThat(figures)
        .containsEntry("mention_precision", 3 / 6.0)
        .containsEntry("token_precision", 3 / 10.0);
  }

  @Test
  void rareWordsWeighMore() {
    // Eleven words: Ayr three times, Lee twice, Bo once.
    double lee = Math.log(11 / 2.0);
    double bo = Math.log(11);
    assertThat(figures(mask(22, 25), mask(11, 13)).get("token_precision_weighted"))
        .isCloseTo((2 * lee + bo) / (2 * lee + 2 * bo), within(1e-9));
  }

  @Test
  void nothingMaskedHasNoPrecision() {
    assertThat(figures()).containsEntry("mention_recall", 0.0).doesNotContainKey("token_precision");
  }

  private static Map<String, Double> figures(Predicted.MaskedSpan... masks) {
    WordInformation information = WordInformation.of(List.of(GOLD));
    return TabCounts.figures(List.of(TabCounts.of(GOLD, List.of(masks), information)));
  }

  private static Gold.MarkedSpan span(int start, int end, String kind, String entity) {
    return new Gold.MarkedSpan(start, end, "PERSON", kind, entity);
  }

  private static Predicted.MaskedSpan mask(int start, int end) {
    return new Predicted.MaskedSpan(start, end, "PERSON");
  }
}
