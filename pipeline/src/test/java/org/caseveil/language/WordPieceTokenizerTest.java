package org.caseveil.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class WordPieceTokenizerTest {

  private static final WordPieceTokenizer TOKENIZER =
      WordPieceTokenizer.read(
          ("{\"model\": {\"vocab\": {\"[UNK]\": 0, \"oko\": 1, \"##nk\": 2, \"##wo\": 3, \".\": 4,"
                  + " \"zoe\": 5, \"\u4ee4\": 6, \"a\": 7, \"##b\": 8}}}")
              .getBytes(StandardCharsets.UTF_8));

  private static String word(String text, Pieces pieces, int word) {
    return text.substring(pieces.starts()[word], pieces.ends()[word]);
  }

  @Test
  void takesTheLongestPiecesOfEachWord() {
    Pieces pieces = TOKENIZER.cut("Okonkwo. ab");
    assertThat(pieces.ids()).containsExactly(1, 2, 3, 4, 7, 8);
    assertThat(pieces.wordOf()).containsExactly(0, 0, 0, 1, 2, 2);
  }

  @Test
  void findsAWordWhereItStandsBehindAccentsAndInvisibleSigns() {
    String text = "\ud83d\ude00 Zo\u00eb, Z\u00ado\u0308e";
    Pieces pieces = TOKENIZER.cut(text);
    assertThat(pieces.ids()[1]).isEqualTo(5);
    assertThat(word(text, pieces, 1)).isEqualTo("Zo\u00eb");
    assertThat(word(text, pieces, 3)).isEqualTo("Z\u00ado\u0308e");
  }

  @Test
  void partsChineseCharacters() {
    Pieces pieces = TOKENIZER.cut("a\u4ee4a");
    assertThat(pieces.ids()).containsExactly(7, 6, 7);
  }

  @Test
  void takesAWordBeyondAllMeasureAsOneUnknownPiece() {
    assertThat(TOKENIZER.cut("x".repeat(1_000_000)).ids()).containsExactly(0);
  }

  @Property(tries = 500)
  void wordsAscendAndStayInTheText(@ForAll String text) {
    Pieces pieces = TOKENIZER.cut(text);
    assertThat(
            IntStream.range(0, pieces.words())
                .allMatch(
                    w ->
                        pieces.starts()[w] < pieces.ends()[w]
                            && (w == 0 || pieces.ends()[w - 1] <= pieces.starts()[w])
                            && pieces.ends()[w] <= text.length()))
        .isTrue();
  }
}
