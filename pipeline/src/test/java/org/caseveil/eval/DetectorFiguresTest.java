package org.caseveil.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DetectorFiguresTest {

  private static final Gold GOLD =
      new Gold(
          "a",
          "Ann met Bo in Ayr.",
          List.of(
              new Gold.MarkedSpan(0, 3, "PERSON", "direct", "p1"),
              new Gold.MarkedSpan(8, 10, "PERSON", "direct", "p2"),
              new Gold.MarkedSpan(14, 17, "LOCATION", "quasi", "l1")),
          Optional.empty());

  private static final Predicted.MaskedSpan ANN = masked(0, 3);
  private static final Predicted.MaskedSpan MET = masked(4, 7);
  private static final Predicted.MaskedSpan BO = masked(8, 10);
  private static final Predicted.MaskedSpan AYR = masked(14, 17);

  /** The lists find Ann and spoil "met"; without them the search finds the town. */
  private static final DetectorTrial TRIAL =
      new DetectorTrial(
          List.of(ANN, MET, BO),
          Map.of("lists", List.of(ANN), "patterns", List.of()),
          Map.of("lists", List.of(BO, AYR), "patterns", List.of(ANN, MET, BO)));

  private static DetectorFigures of(String detector) {
    return DetectorFigures.of(List.of(GOLD), Map.of("a", TRIAL)).stream()
        .filter(one -> one.detector().equals(detector))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void tellsWhatADetectorFindsAlone() {
    assertThat(of("lists").only())
        .containsEntry("direct_entity_recall", 0.5)
        .containsEntry("quasi_entity_recall", 0.0)
        .containsEntry("token_precision", 1.0);
  }

  @Test
  void tellsWhatADetectorAddsAndSpoils() {
    DetectorFigures lists = of("lists");
    assertThat(lists.gain().figures())
        .containsEntry("direct_entity_recall", 0.5)
        .containsEntry("quasi_entity_recall", -1.0);
    assertThat(lists.gain().figures().get("token_precision")).isCloseTo(-1 / 3.0, within(1e-9));
    assertThat(lists.added()).isEqualTo(1);
    assertThat(lists.lost()).isEqualTo(1);
    assertThat(lists.spoiled()).isEqualTo(1);
    assertThat(lists.spared()).isZero();
  }

  @Test
  void aDetectorWithoutEffectGainsNothing() {
    assertThat(of("patterns").gain().figures().values()).containsOnly(0.0);
    assertThat(EvaluationTable.detectors(List.of(of("patterns"))))
        .anyMatch(line -> line.contains("patterns"));
  }

  @Test
  void refusesACorpusWithoutATrialOfEachDocument() {
    assertThatThrownBy(() -> DetectorFigures.of(List.of(GOLD), Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Predicted.MaskedSpan masked(int start, int end) {
    return new Predicted.MaskedSpan(start, end, "PERSON");
  }
}
