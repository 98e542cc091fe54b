package org.caseveil.models.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.caseveil.models.training.FusionTraining.Word;
import org.junit.jupiter.api.Test;

final class FusionCurveTest {

  private static final List<Word> WORDS =
      List.of(
          word("e1", 1), word("e1", 1), word("e2", 1), word("-", 1), word("e3", 0.4), word("-", 1));
  private static final double[] PROBABILITIES = {0.9375, 0.375, 0.90625, 0.921875, 0.05, 0.3125};

  private static Word word(String entity, double weight) {
    return new Word("narrative:1", "PERSON", entity, new double[0], weight);
  }

  @Test
  void binsTellTheMeanProbabilityAndTheShareMarked() {
    assertThat(FusionCurve.of(WORDS, PROBABILITIES).bins())
        .containsExactly(
            new FusionCurve.Bin(2, 0.34375, 0.5), new FusionCurve.Bin(3, 0.921875, 2 / 3.0));
  }

  @Test
  void anEntityCountsOnlyWhenAllItsWordsAreTaken() {
    assertThat(FusionCurve.of(WORDS, PROBABILITIES).points())
        .anySatisfy(
            point -> {
              assertThat(point.threshold()).isEqualTo(0.5);
              assertThat(point.recall()).isEqualTo(2 / 3.0);
              assertThat(point.entities()).isEqualTo(0.5);
              assertThat(point.precision()).isEqualTo(2 / 3.0);
            });
  }

  @Test
  void picturesAreWellFormed() throws Exception {
    FusionCurve curve = FusionCurve.of(WORDS, PROBABILITIES);
    for (String svg :
        List.of(FusionPictures.reliability(curve), FusionPictures.recallAndPrecision(curve))) {
      var document =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
      assertThat(document.getElementsByTagName("polyline").getLength()).isEqualTo(2);
    }
  }
}
