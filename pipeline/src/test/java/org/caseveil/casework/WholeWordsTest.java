package org.caseveil.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caseveil.identify.IdentifierType;
import org.caseveil.text.Span;
import org.junit.jupiter.api.Test;

final class WholeWordsTest {

  @Test
  void aNameIsNotFoundInsideAnotherWord() {
    assertThat(meant("Ann", IdentifierType.PERSON, "Ann's Annual Joann ANN ann Anns"))
        .containsExactly("Ann", "ANN", "Anns");
    assertThat(meant("8", IdentifierType.AGE, "8 of 18, 080 and 8-year-old")).hasSize(2);
  }

  @Test
  void aWordInSmallLettersMayBeAnotherOneUnlessItIsALongName() {
    assertThat(meant("Moss", IdentifierType.PERSON, "moss")).isEmpty();
    assertThat(meant("Okonkwo", IdentifierType.PERSON, "okonkwo")).hasSize(1);
    assertThat(meant("Polish", IdentifierType.DEMOGRAPHIC, "polish POLISH"))
        .containsExactly("POLISH");
    assertThat(meant("beekeeper", IdentifierType.UNIQUE, "Beekeeper")).hasSize(1);
  }

  @Test
  void aPhraseIsFoundInAnyLetterCaseSpacingAndApostrophe() {
    assertThat(
            meant(
                "the house by St Mary's",
                IdentifierType.UNIQUE,
                "The house\u00a0by\n  St Mary’s, the houses by St Mary's"))
        .hasSize(1);
  }

  @Test
  void aNameIsFoundInScriptsThatPutNoBlanksBetweenWords() {
    assertThat(meant("王明", IdentifierType.PERSON, "昨天王明先生来了")).hasSize(1);
    assertThat(meant("민수", IdentifierType.PERSON, "민수는 울었다")).hasSize(1);
  }

  @Test
  void wordsThatBeginOrEndInASignNeedNothingBesideThem() {
    assertThat(meant("+44 20", IdentifierType.PHONE, "tel+44 20.")).hasSize(1);
  }

  @Test
  void whatIsKeptIsFoundInItsOwnLettersOnly() {
    assertThat(WholeWords.exactly("Rose").in("Rose rose Roses")).containsExactly(new Span(0, 4));
  }

  @Test
  void aPlaceOverTheEndOfALineComesLineByLine() {
    String text = "the blue \r\n  house";
    assertThat(WholeWords.byLine(text, new Span(0, text.length())))
        .extracting(span -> span.of(text))
        .containsExactly("the blue", "house");
  }

  private static List<String> meant(String words, IdentifierType type, String text) {
    return WholeWords.meant(words, type).in(text).stream().map(span -> span.of(text)).toList();
  }
}
