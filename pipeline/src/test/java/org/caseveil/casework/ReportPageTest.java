package org.caseveil.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ReportPageTest {

  @Test
  void everyReportSaysThatIllnessesAreNotWeighed() {
    CaseReport empty =
        new CaseReport(
            "C-0000-0000",
            "placeholder 1",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    assertThat(ReportPage.html(empty)).contains("Illnesses are not weighed");
  }
}
