package org.caseveil.identify.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.caseveil.identify.Detection;
import org.caseveil.identify.Detector;
import org.caseveil.identify.DetectorContract;
import org.caseveil.identify.IdentifierClass;
import org.caseveil.identify.IdentifierType;
import org.caseveil.text.Edit;
import org.caseveil.text.Narrative;
import org.caseveil.text.Rewrite;
import org.caseveil.text.SensitiveText;
import org.caseveil.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PatternDetectorTest extends DetectorContract {

  private static final PatternDetector ALL = all();

  private static PatternDetector all() {
    try {
      return IdentifierFiles.read(IdentifierFilesTest.FOLDER).detector();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected Detector detector() {
    return ALL;
  }

  @Override
  protected String telling() {
    return "Mr Nobody, 61, was born on 3 May 1962; ring 01632 960417 or write to a.b@example.org.";
  }

  /** Without an end of a sentence or of a line. A quadratic step would take four times the work. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mr Nobody, 61, was born on 3 May 1962; ring 01632 960417 or write to a.b@example.org ",
        "word ",
        "Anna ",
        "12 ",
        "a.b@",
        "x",
        "9",
        "(",
        "St ",
        "-",
        "+44 ",
        "o k o n k w o ",
        ". ",
        "\u202e\u05d0\u05d1 ",
        "\ud83d\ude42",
        "e\u0301",
        "JOHN OF LEEDS ",
        "| 12 | b ",
        "comma "
      })
  void twiceTheTextTakesTwiceTheSteps(String piece) {
    long once = ALL.steps(piece.repeat(50_000 / piece.length()));
    long twice = ALL.steps(piece.repeat(2 * (50_000 / piece.length())));
    assertThat((double) twice / once).isLessThan(2.1);
  }

  @Test
  void checkDecidesTheScore() {
    PatternDetector detector =
        one(rule("\\b\\d{10}\\b", 0.2, Optional.of("mod11-nhs"), 0.9), List.of());
    assertThat(score(detector, "9434765919")).isEqualTo(0.9);
    assertThat(score(detector, "9434765918")).isEqualTo(0.2);
  }

  @Test
  void wordsNearbyChangeTheScore() {
    PatternDetector detector =
        one(
            rule("\\b\\d{4}\\b", 0.2, Optional.empty(), 0),
            List.of(
                new ContextRule(Set.of("file number"), 3, 0, 0.5),
                new ContextRule(Set.of("mg"), 0, 1, -0.2)));
    assertThat(score(detector, "his file number is 4417 there")).isEqualTo(0.7);
    assertThat(score(detector, "his 4417 there")).isEqualTo(0.2);
    assertThat(detector.detect(typed("took 4417 mg"))).isEmpty();
  }

  @Test
  void writtenFormIsAnsweredInGivenOffsets() {
    PatternDetector detector = one(rule("\\b\\d{4}\\b", 0.5, Optional.empty(), 0), List.of());
    SensitiveText given = new SensitiveText("ring four four one seven now");
    Rewrite written = Rewrite.apply(given, List.of(new Edit(new Span(5, 24), "4417")));
    assertThat(detector.detect(new Narrative(given, written)))
        .extracting(Detection::span)
        .containsExactly(new Span(5, 24));
  }

  @Test
  void numberThatAReaderOfPicturesSplitAndMisreadIsFoundInScansOnly() {
    PatternDetector detector = one(rule("\\b\\d{10}\\b", 0.5, Optional.empty(), 0), List.of());
    SensitiveText given = new SensitiveText("her number is 94 3476S9 19 there");
    assertThat(detector.detect(Narrative.typed(given))).isEmpty();
    assertThat(
            detector.detect(
                Narrative.typed(given).withScanned(List.of(new Span(0, given.length())))))
        .extracting(Detection::span)
        .containsExactly(new Span(14, 26));
  }

  @Test
  void patternThatBacktracksWithoutEndStopsTheDocument() {
    PatternDetector detector = one(rule("(?:a+)+b", 0.5, Optional.empty(), 0), List.of());
    assertThatThrownBy(() -> detector.detect(typed("a".repeat(5_000))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageNotContaining("aaa");
  }

  private static PatternRule rule(
      String regex, double confidence, Optional<String> check, double checked) {
    return new PatternRule(
        "form",
        regex,
        confidence,
        check,
        check.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(checked),
        View.BOTH,
        false,
        false,
        Optional.empty());
  }

  private static PatternDetector one(PatternRule rule, List<ContextRule> context) {
    return new PatternDetector(
        List.of(
            new IdentifierRules(
                "number",
                IdentifierType.ID,
                IdentifierClass.DIRECT,
                "invented for this test",
                List.of(rule),
                List.of(),
                context,
                new IdentifierRules.Examples(List.of("«1»"), List.of("a")))),
        Map.of());
  }

  private static double score(PatternDetector detector, String text) {
    return detector.detect(typed(text)).get(0).score();
  }

  private static Narrative typed(String text) {
    return Narrative.typed(new SensitiveText(text));
  }
}
