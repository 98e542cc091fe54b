package org.caseveil.document.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.caseveil.text.Span;
import org.junit.jupiter.api.Test;

final class ScannedParagraphTest {

  private static final ScanLimits LIMITS = new ScanLimits(1_000_000, 5, 85, 50);
  private static final int SHEET = 600;

  /** Words of 10 points a letter, lines 30 points apart; a word with a question mark is unsure. */
  private static List<ReadWord> lines(String... lines) {
    List<ReadWord> words = new ArrayList<>();
    for (int line = 0; line < lines.length; line++) {
      int x = 10;
      for (String word : lines[line].split(" ")) {
        boolean unsure = word.endsWith("?");
        String text = unsure ? word.substring(0, word.length() - 1) : word;
        Box box = new Box(x, 10 + 30 * line, x + 10 * text.length(), 30 + 30 * line);
        words.add(new ReadWord(text, box, unsure ? 20 : 95, line, 0));
        x += 10 * text.length() + 5;
      }
    }
    return words;
  }

  private static GreyPage sheet() {
    byte[] grey = new byte[SHEET * SHEET];
    java.util.Arrays.fill(grey, (byte) 100);
    return new GreyPage(SHEET, SHEET, grey);
  }

  private static List<ScannedParagraph> paragraphs(String... lines) {
    return ScannedParagraph.of(new ScannedPage(sheet(), lines(lines), 0), LIMITS);
  }

  private static List<String> texts(String... lines) {
    return paragraphs(lines).stream().map(ScannedParagraph::text).toList();
  }

  @Test
  void joinsTheLinesOfAParagraphAndItsDividedWords() {
    assertThat(texts("she waited for the exami-", "nation without a word to", "Jean-", "Pierre"))
        .startsWith("she waited for the examination without a word to Jean-Pierre");
    assertThat(texts("she rang us on 01632-", "960177 and said nothing"))
        .containsExactly("she rang us on 01632-960177 and said nothing");
  }

  @Test
  void beginsAParagraphAfterALineWithRoom() {
    assertThat(
            texts("she waited for an hour or more", "then left.", "Nobody spoke of it again, ever"))
        .containsExactly(
            "she waited for an hour or more then left.", "Nobody spoke of it again, ever");
  }

  @Test
  void putsAMarkForAWordThatWasNotReadSurely() {
    assertThat(texts("Mrs Ouiil? waited")).containsExactly("Mrs [unread] waited");
    assertThat(texts("she ~? waited")).containsExactly("she waited");
  }

  @Test
  void takesAStrokeForTheLetterThatItIs() {
    assertThat(texts("and | knew")).containsExactly("and I knew");
  }

  @Test
  void coversEachWordThatAnEditTouchesAndWhatLiesBetweenThem() {
    ScannedParagraph paragraph = paragraphs("Mrs Ada Moss waited").get(0);
    CoveredPage covered = new CoveredPage(sheet());
    covered.add(paragraph, List.of(new Span(4, 12)));
    GreyPage made = covered.made();
    assertThat(made.at(15, 20)).as("Mrs").isEqualTo(100);
    for (int x = 45; x < 120; x++) {
      assertThat(made.at(x, 20)).as("at %s", x).isZero();
    }
    assertThat(made.at(130, 20)).as("waited").isEqualTo(100);
    assertThat(made.at(300, 300)).as("no word").isEqualTo(255);
  }

  @Test
  void coversBothHalvesOfADividedName() {
    ScannedParagraph paragraph =
        paragraphs("we asked for nobody but Quill-", "feather and she came to us at").get(0);
    int at = paragraph.text().indexOf("Quillfeather");
    CoveredPage covered = new CoveredPage(sheet());
    covered.add(paragraph, List.of(new Span(at, at + 12)));
    assertThat(covered.covers()).hasSize(2);
  }

  @Test
  void showsNoWordThatWasReadWithDoubt() {
    ScannedParagraph paragraph = paragraphs("Mrs Ouiil? waited").get(0);
    CoveredPage covered = new CoveredPage(sheet());
    covered.add(paragraph, List.of());
    assertThat(covered.made().at(60, 20)).isEqualTo(255);
  }
}
