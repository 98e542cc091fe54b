package org.caseveil.identify.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.caseveil.language.WordPieceTokenizer;
import org.junit.jupiter.api.Test;

final class WordShapesTest {

  private static int[] shapes(String text) {
    byte[] vocabulary = "{\"model\": {\"vocab\": {\"[UNK]\": 0}}}".getBytes(StandardCharsets.UTF_8);
    return WordShapes.of(text, WordPieceTokenizer.read(vocabulary).cut(text));
  }

  @Test
  void tellCasingAndDigitsAsTheTrainingCodeDoes() {
    // first of line adds 20, glued to the word before adds 10
    assertThat(shapes("lower Title UPPER K mIXed 42 7b \u4ee4"))
        .containsExactly(21, 2, 3, 4, 5, 6, 7, 9);
    assertThat(shapes("a.\nB's 3\u20ac")).containsExactly(21, 18, 24, 18, 11, 8);
  }
}
