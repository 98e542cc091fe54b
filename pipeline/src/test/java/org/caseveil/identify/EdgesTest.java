package org.caseveil.identify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caseveil.document.dictation.DictationWriter;
import org.caseveil.text.Narrative;
import org.caseveil.text.SensitiveText;
import org.caseveil.text.Span;
import org.caseveil.text.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EdgesTest {

  private static final DictationWriter DICTATION = new DictationWriter(Knowledge.ENGLISH.spoken());

  private static List<String> freed(String text, Map<String, IdentifierType> marks) {
    Narrative narrative = DICTATION.narrative(new SensitiveText(text));
    List<Claim> claims =
        marks.entrySet().stream()
            .map(mark -> claim(text.indexOf(mark.getKey()), mark.getKey(), mark.getValue()))
            .sorted(Claim.ORDER)
            .toList();
    return Edges.freed(Words.of(text), narrative, claims).stream()
        .map(claim -> claim.span().of(text))
        .toList();
  }

  private static Claim claim(int at, String form, IdentifierType type) {
    Span span = new Span(at, at + form.length());
    return new Claim(span, type, IdentifierClass.DIRECT, 1, Set.of("test"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PROFESSION | a retired crossword setter for | retired crossword setter",
        "DATE | the 25th of May | 25th of May",
        "ID | CHI 0303721155 | 0303721155",
        "ID | number A-227 | A-227",
        "ID | AB 12 CDE | AB 12 CDE",
        "ID | ID-4471 | ID-4471",
        "UNIQUE | the man in the red boat | the man in the red boat",
        "PERSON | To An | To An",
        "LOCATION | Ward A | Ward A",
        "ORGANIZATION | The Limes | The Limes"
      })
  void freesAClaimOfTheWordsAroundIt(IdentifierType type, String form, String left) {
    assertThat(freed("It was " + form + " then.", Map.of(form, type))).containsExactly(left);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Our G. came late. | G.",
        "Mick H., who chairs | Mick H.",
        "I saw G. She wept. | G",
        "We asked Ed. he left. | Ed",
      })
  void thePointOfAnInitialBelongsToIt(String text, String left) {
    String form = left.endsWith(".") ? left.substring(0, left.length() - 1) : left;
    assertThat(freed(text, Map.of(form, IdentifierType.PERSON))).containsExactly(left);
  }

  @Test
  void freesAClaimOfPunctuationSaidAloud() {
    String text =
        "so full stop she comes from nyeri comma kenya comma with her aunt comma ruth comma"
            + " and her boy full stop no more comma full stop";
    assertThat(
            freed(
                text,
                Map.of(
                    "from nyeri comma kenya comma", IdentifierType.LOCATION,
                    "comma ruth", IdentifierType.PERSON,
                    "more comma full stop", IdentifierType.UNIQUE)))
        .containsExactly("nyeri comma kenya", "ruth", "more");
  }

  @Test
  void letsAClaimOfNothingElseGo() {
    assertThat(freed("it was of the time", Map.of("of the", IdentifierType.DATE))).isEmpty();
  }
}
