package org.caseveil.document.dictation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.caseveil.language.SpokenWords;
import org.caseveil.text.Narrative;
import org.caseveil.text.SensitiveText;
import org.caseveil.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DictationWriterTest {

  private static final List<String> DIGITS =
      List.of("oh", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

  private static final DictationWriter WRITER = new DictationWriter(spoken());

  private static SpokenWords spoken() {
    Map<String, String> digits = new java.util.HashMap<>(Map.of("zero", "0", "o", "0"));
    for (int i = 0; i < DIGITS.size(); i++) {
      digits.put(DIGITS.get(i), String.valueOf(i));
    }
    return new SpokenWords(
        Map.of("bravo", "b", "kilo", "k", "mike", "m", "november", "n", "zulu", "z", "bee", "b"),
        digits,
        Map.of("double", 2, "triple", 3));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ring oh one six three two nine six oh double four one now | ring 01632960441 now
          oh seven seven double oh nine hundred one two three | 07700900123
          her cell three oh six, five five five, oh one six two ok | her cell 3065550162 ok
          plus four four one six three two nine six oh one two three | +441632960123
          chart 4417 dash nineteen or 44 double 1 dash 19 | chart 4417 dash nineteen or 4411-19
          n h s number nine nine nine four one two oh double six three | NHS number 9994120663
          m r n six six oh four one one eight | MRN 6604118
          bed s i c u nine please | bed SICU9 please
          file n slash zero eight slash four one six | file N/08/416
          number seven seven four double one nine b as in bravo then | number 774119B then
          plate kilo mike zulu two one four bravo | plate KMZ214B
          surname o double d y and o k o n k w o | surname ODDY and OKONKWO
          """)
  void writesLettersAndDigitsOut(String given, String written) {
    assertThat(written(given)).isEqualTo(written);
  }

  @Test
  void writesPunctuationAndCapitalsOut() {
    assertThat(
            written(
                "he is cap nobody comma a baker full stop she said open quote go close quote question mark new"
                    + " paragraph then um nothing full stop"))
        .isEqualTo("he is Nobody, a baker. she said \"go\"?\n then nothing.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "She had period pains for a period of two weeks, and then a comma in her letter.",
        "I have a one in two chance, he said. It came to a full stop.",
        "In November 2023 we had three or four of them, one two-year-old.",
        "He rang at eight, 01632 960733. I waited.",
        "Um die Ecke. I saw a bee, a golf club and a hotel.",
        "I am a GP, o my friend, and B is his."
      })
  void leavesTypedProseAlone(String text) {
    Narrative narrative = WRITER.narrative(new SensitiveText(text));
    assertThat(narrative.written().text()).isEqualTo(narrative.given());
  }

  @Test
  void leavesTimeMarksOfTranscriptsOut() {
    assertThat(written("[00:12:31] So he came.\n00:12:40 And left.\nAt 10:30 he slept."))
        .isEqualTo("So he came.\nAnd left.\nAt 10:30 he slept.");
  }

  @Test
  void spanOfTheWrittenFormComesBackInGivenOffsets() {
    String text = "larkin comma ring oh one six three full stop new line and a full stop";
    Narrative narrative = WRITER.narrative(new SensitiveText(text));
    String written = narrative.written().text().reveal();
    int at = written.indexOf("0163");
    Span given = narrative.written().offsets().toSource(new Span(at, at + 4));
    assertThat(given.of(text)).isEqualTo("oh one six three");
    int name = written.indexOf("larkin");
    assertThat(narrative.written().offsets().toSource(new Span(name, name + 6)).of(text))
        .isEqualTo("larkin");
  }

  @Property(tries = 300)
  void digitsSaidOneByOneAreWrittenAndComeBack(@ForAll("numbers") String number) {
    List<String> said = new ArrayList<>();
    for (char c : number.toCharArray()) {
      said.add(DIGITS.get(c - '0'));
    }
    String spoken = String.join(" ", said);
    String text = "please ring " + spoken + " tonight";
    Narrative narrative = WRITER.narrative(new SensitiveText(text));
    String written = narrative.written().text().reveal();
    assertThat(written).isEqualTo("please ring " + number + " tonight");
    int at = written.indexOf(number, 12);
    assertThat(narrative.written().offsets().toSource(new Span(at, at + number.length())).of(text))
        .isEqualTo(spoken);
  }

  @Provide
  Arbitrary<String> numbers() {
    return Arbitraries.strings().withCharRange('0', '9').ofMinLength(4).ofMaxLength(14);
  }

  @Property(tries = 500)
  void everySpanOfTheWrittenTextMapsIntoTheGivenOneInOrder(@ForAll("speech") List<String> words) {
    String text = String.join(" ", words);
    Narrative narrative = WRITER.narrative(new SensitiveText(text));
    String written = narrative.written().text().reveal();
    int last = 0;
    for (int i = 0; i < written.length(); i++) {
      Span given = narrative.written().offsets().toSource(new Span(i, i + 1));
      assertThat(given.end()).isLessThanOrEqualTo(text.length());
      assertThat(given.start()).isGreaterThanOrEqualTo(last);
      last = given.start();
    }
  }

  @Property(tries = 300)
  void wordsThatAreNoDictationStandInBothViews(@ForAll("speech") List<String> words) {
    String text = String.join(" ", words) + " Marlow went home";
    Narrative narrative = WRITER.narrative(new SensitiveText(text));
    String written = narrative.written().text().reveal();
    int at = written.indexOf("Marlow");
    assertThat(at).isNotNegative();
    assertThat(narrative.written().offsets().toSource(new Span(at, at + 6)).of(text))
        .isEqualTo("Marlow");
  }

  @Provide
  Arbitrary<List<String>> speech() {
    return Arbitraries.of(
            "one",
            "two",
            "oh",
            "double",
            "triple",
            "a",
            "i",
            "o",
            "k",
            "kilo",
            "november",
            "2023",
            "07",
            "dash",
            "slash",
            "comma",
            "full",
            "stop",
            "full stop",
            "period",
            "new paragraph",
            "cap",
            "um",
            "er",
            "hundred",
            "twenty",
            "plus",
            "as",
            "in",
            "for",
            "bravo",
            "open quote",
            "close bracket",
            "the",
            "café",
            "😀",
            "\n",
            "\u0301",
            ",",
            "-",
            "[00:01:02]",
            "n h s")
        .list()
        .ofMaxSize(40);
  }

  @Test
  void takesOneVeryLongLine() {
    for (String piece : List.of("one ", "comma ", "a ")) {
      String line = piece.repeat(200_000 / piece.length());
      org.junit.jupiter.api.Assertions.assertTimeout(
          java.time.Duration.ofSeconds(60), () -> WRITER.narrative(new SensitiveText(line)));
    }
  }

  private static String written(String given) {
    return WRITER.narrative(new SensitiveText(given)).written().text().reveal();
  }
}
