package org.caseveil.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OrtException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import org.caseveil.language.ModelFiles;
import org.caseveil.language.WordPieceTokenizer;
import org.junit.jupiter.api.Test;

/**
 * The shipped encoder against what models/training/themes/export.py got from it, for texts of one
 * window and of several. Without exact whole-number products a processor without VNNI is off by
 * more than half a unit of log-odds, and the same case shows other themes there.
 */
final class ThemeModelIT {

  private static final double ROUNDING = 0.02;

  @Test
  void saysTheSameOnEveryProcessor() throws IOException, OrtException {
    ModelFiles files = ModelFiles.shipped();
    try (InputStream in = ThemeModelIT.class.getResourceAsStream("encoder-check.json");
        ThemeModel model =
            new ThemeModel(
                files.bytes("theme-encoder"),
                WordPieceTokenizer.read(files.bytes("theme-encoder-tokenizer")),
                EncoderSettings.read(files.bytes("theme-encoder-settings")))) {
      for (JsonNode check : new JsonMapper().readTree(in)) {
        String text = check.get("text").asText();
        UnitScores scores = model.score(text);
        assertThat(scores.units()).isEqualTo(Reference.spans(check.get("units"), text));
        for (int unit = 0; unit < scores.units().size(); unit++) {
          for (int theme = 0; theme < scores.themes()[unit].length; theme++) {
            assertThat((double) scores.themes()[unit][theme])
                .as("unit %d, theme %d of %s", unit, theme, text)
                .isCloseTo(
                    check.get("theme_logits").get(unit).get(theme).asDouble(), within(ROUNDING));
          }
        }
      }
    }
  }
}
