package org.caseveil.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caseveil.casework.ThemeShift.Showing;
import org.caseveil.conceal.ResidualRisk;
import org.caseveil.text.Span;
import org.caseveil.theme.Holder;
import org.junit.jupiter.api.Test;

final class ThemeShiftTest {

  private static final Showing EARLY = new Showing(new Span(0, 20), Holder.PRESENTER);
  private static final Showing LATE = new Showing(new Span(90, 120), Holder.PRESENTER);

  @Test
  void onePassageLostAndAnotherFoundIsAChangeAlthoughTheNumberIsTheSame() {
    ThemeShift shift = ThemeShift.between("fear", List.of(EARLY), List.of(LATE));
    assertThat(shift).isEqualTo(new ThemeShift("fear", 1, 1, 1, 1, 0));
    assertThat(shift.changes()).isTrue();
    assertThat(page(shift)).contains("1 not found any more, 1 newly found");
  }

  @Test
  void aPassageThatIsTakenForSomebodyElsesIsAChange() {
    Showing patients = new Showing(new Span(5, 18), Holder.PATIENT);
    ThemeShift shift = ThemeShift.between("fear", List.of(EARLY), List.of(patients));
    assertThat(shift).isEqualTo(new ThemeShift("fear", 1, 1, 0, 0, 1));
    assertThat(shift.changes()).isTrue();
    assertThat(page(shift)).contains("1 taken for somebody else&#39;s");
  }

  @Test
  void theSamePassagesAreNoChangeWhereTheirEdgesDiffer() {
    Showing shorter = new Showing(new Span(3, 20), Holder.PRESENTER);
    assertThat(ThemeShift.between("fear", List.of(EARLY, LATE), List.of(shorter, LATE)).changes())
        .isFalse();
  }

  @Test
  void aPassageThatBecameTwoIsToldInWords() {
    Showing half = new Showing(new Span(0, 8), Holder.PRESENTER);
    Showing rest = new Showing(new Span(9, 20), Holder.PRESENTER);
    assertThat(page(ThemeShift.between("fear", List.of(EARLY), List.of(half, rest))))
        .contains("divided otherwise");
  }

  private static String page(ThemeShift shift) {
    return ReportPage.html(
        new CaseReport(
            "C-0000-0000",
            "placeholder 1",
            List.of(),
            List.of(),
            CaseReport.risks(new ResidualRisk(List.of())),
            List.of(),
            List.of(shift),
            List.of()));
  }
}
