package org.caseveil.identify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.caseveil.text.Span;
import org.caseveil.text.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContextTest {

  private static final double LIKELY = 0.6;
  private static final double DOUBTFUL = 0.2;

  private final Context context = new Context(List.of(), Knowledge.ENGLISH);

  @Test
  void aWordForARelativeThatTheTextUsesAsANameIsMasked() {
    assertThat(kept("Nana", "He came with her on Nana's lap. Nana stopped me.", LIKELY)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He sat on my Nana's lap. I thought of Nana for a day.",
        "He sat on Nana's lap; the nana was ninety.",
        "Nana said no.",
        "he sat on nana's lap"
      })
  void aWordForARelativeThatTheTextUsesAsAWordStays(String text) {
    assertThat(kept("(?i)nana", text, LIKELY)).isEmpty();
  }

  @Test
  void aDoubtfulMentionFollowsTheNameOfThePerson() {
    String text = "I asked Nan Pugh. Nan said no.";
    Words words = Words.of(text);
    assertThat(context.letGo(words, claims("Nan Pugh|Nan(?= said)", text, DOUBTFUL)))
        .extracting(claim -> claim.span().of(text))
        .containsExactly("Nan Pugh", "Nan");
    assertThat(kept("Nan(?= said)", text, DOUBTFUL)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"x2, 0", "x 3, 0", "X2, 0", "x21, 1", "X2B, 1", "F2, 1"})
  void howOftenSomethingWasIsNoNumberOfAnybody(String surface, int masked) {
    String text = "self-discharge " + surface + ", partner left";
    Span span = new Span(15, 15 + surface.length());
    Claim claim =
        new Claim(span, IdentifierType.ID, IdentifierClass.QUASI, DOUBTFUL, Set.of("encoder"));
    assertThat(context.letGo(Words.of(text), List.of(claim))).hasSize(masked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the youngest of seven | seven | 0",
        "the third of five | third | 0",
        "a girl of seven | seven | 1",
        "her third birthday | third | 1"
      })
  void whichOfSeveralIsNoAge(String text, String surface, int masked) {
    int at = text.indexOf(surface);
    Span span = new Span(at, at + surface.length());
    Claim claim =
        new Claim(span, IdentifierType.AGE, IdentifierClass.QUASI, LIKELY, Set.of("encoder"));
    assertThat(context.letGo(Words.of(text), List.of(claim))).hasSize(masked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It is in June. | June | 0",
        "until april then | april | 0",
        "It is for June. | June | 1",
        "He lay in Room 11 | Room | 0",
        "seen by Room again | Room | 1",
        "E.G. (F, 71) came | F | 0",
        "m, 44, said so | m | 0",
        "saw F, who left | F | 1"
      })
  void aTimeACountOrASexIsNoPerson(String text, String surface, int masked) {
    assertThat(kept(surface + "(?= |,|[.]|$)", text, DOUBTFUL)).hasSize(masked);
    assertThat(kept(surface + "(?= |,|[.]|$)", text, LIKELY)).hasSize(1);
  }

  private List<Claim> kept(String name, String text, double score) {
    return context.letGo(Words.of(text), claims(name, text, score));
  }

  private static List<Claim> claims(String name, String text, double score) {
    return Pattern.compile(name)
        .matcher(text)
        .results()
        .map((MatchResult match) -> new Span(match.start(), match.end()))
        .map(
            span ->
                new Claim(
                    span, IdentifierType.PERSON, IdentifierClass.DIRECT, score, Set.of("encoder")))
        .toList();
  }
}
