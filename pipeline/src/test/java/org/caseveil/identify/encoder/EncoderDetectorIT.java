package org.caseveil.identify.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.caseveil.identify.Detection;
import org.caseveil.identify.Detector;
import org.caseveil.identify.DetectorContract;
import org.caseveil.identify.IdentifierType;
import org.caseveil.language.ModelFiles;
import org.caseveil.text.Narrative;
import org.caseveil.text.SensitiveText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found does not depend on signs that take two units, on length, or on company. */
final class EncoderDetectorIT extends DetectorContract {

  private static final EncoderDetector DETECTOR = EncoderDetector.load(ModelFiles.shipped());

  private static final double SURE = 0.5;

  /** Nobody is named in it; about two hundred pieces, more than a window holds. */
  private static final String FILLER =
      "The ward was quiet and the rain went on. She said that she did not want any more tests. "
          .repeat(10);

  @Override
  protected Detector detector() {
    return DETECTOR;
  }

  @Override
  protected String telling() {
    return "Mrs Winifred Agar of Whitby rang me at home. Winifred Agar was crying.";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\ud83d\ude42 Mrs Tamsin Orrock rang me. \ud83d\ude42",
        "\ud83d\udc69\u200d\u2695\ufe0f\ud83c\udff4\u200d\u2620\ufe0f Mrs Tamsin Orrock rang me.",
        "\u202bMrs Tamsin Orrock\u202c rang me.",
        "\u200f\u200eMrs Tamsin Orrock\u200e rang me.",
        "Nai\u0308ve cafe\u0301 talk; Mrs Tamsin Orrock rang me.",
        "\u05e9\u05dc\u05d5\u05dd Mrs Tamsin Orrock rang me.",
        "\u0000\u0007Mrs Tamsin Orrock rang me."
      })
  void aNameStandsWhereItStoodBesideSignsOfAnyKind(String text) {
    assertThat(sure(text)).contains("Tamsin", "Orrock").allMatch(text::contains);
  }

  @Test
  void anAccentWrittenApartBelongsToItsWord() {
    String text = "Mrs Zoe\u0308 Orrock rang me. Later Zoe\u0308 Orrock wept.";
    assertThat(sure(text)).contains("Zoe\u0308", "Orrock");
  }

  @Test
  void nothingIsTruncatedInALongText() {
    String text = FILLER.repeat(12) + "At last Mrs Tamsin Orrock rang me.";
    assertThat(sure(text)).contains("Tamsin", "Orrock");
  }

  @Test
  void aNameIsFoundWhereverItFallsInTheWindows() {
    for (int words = 150; words <= 220; words += 7) {
      String text = "so ".repeat(words) + "said Mrs Tamsin Orrock of Penhallow. " + FILLER;
      assertThat(sure(text)).as("after %s words", words).contains("Tamsin", "Orrock");
    }
  }

  @Test
  void windowsThatOverlapTellAWordOnce() {
    List<Detection> words =
        detect(FILLER + telling() + FILLER).stream().filter(d -> d.rule().equals("word")).toList();
    assertThat(words).extracting(Detection::span).doesNotHaveDuplicates();
  }

  @Test
  void aWindowsEdgeIsWeighedByTheNeighbourWhoSeesMore() {
    String text = FILLER + telling() + FILLER;
    int from = text.indexOf("Winifred");
    assertThat(detect(text))
        .filteredOn(d -> d.rule().equals("word") && d.span().start() == from)
        .singleElement()
        .satisfies(d -> assertThat(d.score()).isGreaterThan(SURE))
        .satisfies(d -> assertThat(d.type()).isEqualTo(IdentifierType.PERSON));
  }

  @Test
  void aDocumentGetsTheSameAloneAndBesideOthers() throws Exception {
    List<String> texts =
        List.of(telling(), FILLER + telling(), "k.brown@example.org", "on 3 May", FILLER);
    List<List<Detection>> alone = texts.stream().map(this::detect).toList();
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<Detection>>> together = new ArrayList<>();
      for (int round = 0; round < 3; round++) {
        texts.forEach(text -> together.add(pool.submit(() -> detect(text))));
      }
      for (int i = 0; i < together.size(); i++) {
        assertThat(together.get(i).get()).isEqualTo(alone.get(i % texts.size()));
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static List<String> sure(String text) {
    return DETECTOR.detect(Narrative.typed(new SensitiveText(text))).stream()
        .filter(found -> found.rule().equals("word") && found.score() >= SURE)
        .map(found -> found.span().of(text))
        .toList();
  }
}
