package org.caseveil.identify.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caseveil.text.Edit;
import org.caseveil.text.Rewrite;
import org.caseveil.text.SensitiveText;
import org.caseveil.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScanRepairTest {

  private static String mended(String text) {
    List<Span> all = List.of(new Span(0, text.length()));
    List<Edit> digits = ScanRepair.digits(text, all);
    SensitiveText first = Rewrite.apply(new SensitiveText(text), digits).text();
    return Rewrite.apply(first, ScanRepair.blanks(first.reveal(), all)).text().reveal();
  }

  @ParameterizedTest
  @CsvSource({
    "O77OO 9OO l23, 07700900123",
    "94 3 476 59I9, 9434765919",
    "S43 B76, 543876",
    "MI3 OWL, M13 OWL",
    "ada.moss @nhs.example. org, ada.moss@nhs.example.org",
    "www. example.org, www.example.org"
  })
  void mendsNumbersAndAddresses(String read, String meant) {
    assertThat(mended(read)).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "Is it so?",
    "I sat on 2nd Street",
    "Bo left at 5pm. so did I",
    "Silo and Oslo",
    "the 1st of us"
  })
  void leavesWordsAlone(String text) {
    assertThat(mended(text)).isEqualTo(text);
  }

  @Test
  void mendsOnlyWhatWasReadFromAPicture() {
    String text = "O7 typed\nO7 read";
    assertThat(ScanRepair.digits(text, List.of(new Span(9, 16))))
        .extracting(Edit::span)
        .containsExactly(new Span(9, 10));
  }
}
