package org.caseveil.identify.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.caseveil.identify.Detection;
import org.caseveil.identify.Detector;
import org.caseveil.identify.DetectorContract;
import org.caseveil.identify.IdentifierType;
import org.junit.jupiter.api.Test;

final class GazetteerDetectorTest extends DetectorContract {

  private static final GazetteerDetector DETECTOR =
      new GazetteerDetector(
          NameLexicon.of(
              Map.of(
                  "maria", "gs",
                  "inventado", "s",
                  "hope", "gswf",
                  "will", "gswf",
                  "bath", "cwf",
                  "port nowhere", "c",
                  "nowhereshire", "r",
                  "o'nobody", "s",
                  "jose", "g")));

  @Override
  protected Detector detector() {
    return DETECTOR;
  }

  @Override
  protected String telling() {
    return "Today Maria Inventado went to Port Nowhere.";
  }

  @Test
  void fullNameIsSurerThanItsParts() {
    assertThat(best("saw Maria Inventado there", "Maria Inventado"))
        .isGreaterThan(best("saw Maria Inventado there", "Maria"));
    assertThat(best("saw Maria there", "Maria")).isGreaterThan(0.5);
  }

  @Test
  void ordinaryWordsInLowerCaseAreNoNames() {
    assertThat(detect("I hope he will take a bath.")).isEmpty();
  }

  @Test
  void ordinaryWordWithACapitalIsWeakEvidenceUnlessItOpensTheSentence() {
    assertThat(best("and then Hope came", "Hope")).isBetween(0.1, 0.4);
    assertThat(best("Gone. Will they come?", "Will")).isZero();
  }

  @Test
  void accentsAndApostrophesMakeNoDifference() {
    assertThat(best("there José and Mr O’Nobody sat", "José")).isPositive();
    assertThat(detect("we saw José")).isNotEmpty();
  }

  @Test
  void placeOfSeveralWordsIsOneDetection() {
    assertThat(detect("born in Port Nowhere, Nowhereshire"))
        .filteredOn(found -> found.type() == IdentifierType.LOCATION)
        .extracting(found -> found.span().of("born in Port Nowhere, Nowhereshire"))
        .containsExactly("Port Nowhere", "Nowhereshire");
  }

  @Test
  void dictationWithoutCapitalsIsReadToo() {
    String text =
        "so this is maria from port nowhere and she says that nothing helps at all any more";
    assertThat(best(text, "maria")).isPositive();
    assertThat(best(text, "port nowhere")).isPositive();
  }

  private double best(String text, String name) {
    List<Detection> found = detect(text);
    return found.stream()
        .filter(one -> one.span().of(text).equals(name))
        .mapToDouble(Detection::score)
        .max()
        .orElse(0);
  }
}
