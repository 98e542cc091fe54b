package org.caseveil.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ThemeCountsTest {

  private static final List<Gold.MarkedTheme> GOLD =
      List.of(
          new Gold.MarkedTheme("grief", "presenter", 0, 40, 1),
          new Gold.MarkedTheme("anger", "family", 50, 90, 1),
          new Gold.MarkedTheme("personal-self", "presenter", 100, 120, 1));

  @Test
  void countsPresenceEvidenceAndHolder() {
    Map<String, Double> figures =
        figures(
            new Gold.MarkedTheme("grief", "family", 0, 20, 0.9),
            new Gold.MarkedTheme("fear", "presenter", 0, 20, 0.8));
    assertThat(figures)
        .containsEntry("document_micro_f1", 2 / 5.0)
        .containsEntry("document_macro_f1", 1 / 4.0)
        .containsEntry("document_precision", 0.5)
        .containsEntry("document_recall", 1 / 3.0)
        .containsEntry("evidence_recall", 1 / 3.0)
        .containsEntry("evidence_precision", 0.5)
        .containsEntry("holder_accuracy", 0.0)
        .containsEntry("brief_precision_at_6", 0.5);
  }

  @Test
  void overlapNeedsHalfOfTheShorterAndAQuarterOfTheLonger() {
    assertThat(overlap(0, 9)).isFalse();
    assertThat(overlap(0, 10)).isTrue();
    assertThat(overlap(30, 50)).isTrue();
    assertThat(overlap(31, 51)).isFalse();
  }

  @Test
  void theBriefNeverCountsPersonalSelf() {
    assertThat(figures(new Gold.MarkedTheme("personal-self", "presenter", 100, 120, 1)))
        .containsEntry("brief_precision_at_6", 0.0);
  }

  private static boolean overlap(int start, int end) {
    return ThemeCounts.overlap(
        GOLD.get(0), new Gold.MarkedTheme("grief", "presenter", start, end, 1));
  }

  private static Map<String, Double> figures(Gold.MarkedTheme... predicted) {
    return Figures.themes(List.of(ThemeCounts.of(GOLD, List.of(predicted))));
  }
}
