package org.caseveil.document.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

/** In which order the lines of a page are read, and where they stand after a name was replaced. */
final class PdfLayoutTest extends PdfRedactions {

  @Test
  void readsAPageThatIsTurned() throws IOException {
    PDDocument pdf = Pdfs.page("BT /F1 11 Tf 0 1 -1 0 300 300 Tm (Mrs Quillfeather.) Tj ET");
    pdf.getPage(0).setRotation(90);
    byte[] made = written(Pdfs.saved(pdf), NAME, "[P]").bytes();
    try (PDDocument again = PdfPages.load(made)) {
      assertThat(again.getPage(0).getRotation()).isEqualTo(90);
    }
    assertThat(passages(made)).containsExactly("Mrs [P].");
  }

  @Test
  void readsColumnsOneAfterTheOther() throws IOException {
    StringBuilder content = new StringBuilder("BT /F1 10 Tf 12 TL 72 790 Td (A heading) Tj ET\n");
    String[] left = {
      "She came on Tuesday as she always",
      "did and said to all of us that Mrs Quill-",
      "feather was, as far as anybody could",
      "tell from the little that was said,"
    };
    String[] right = {
      "not well and would not come to the",
      "group again before the summer, or",
      "perhaps not before the winter, since",
      "there was nobody to drive her."
    };
    for (int i = 0; i < left.length; i++) {
      int y = 700 - 12 * i;
      content.append("BT /F1 10 Tf 72 " + y + " Td (" + left[i] + ") Tj ET\n");
      content.append("BT /F1 10 Tf 260 " + (y - 3) + " Td (" + right[i] + ") Tj ET\n");
    }
    assertThat(redacted(Pdfs.page(content.toString()), "[P]"))
        .containsExactly(
            "A heading",
            "She came on Tuesday as she always did and said to all of us that Mrs [P] was, as far"
                + " as anybody could tell from the little that was said,",
            "not well and would not come to the group again before the summer, or perhaps not"
                + " before the winter, since there was nobody to drive her.");
  }

  @Test
  void readsABoxBesideRunningTextAfterIt() throws IOException {
    String[] text = {
      "She came on Tuesday as she always did and said to all of us that she",
      "was, as far as anybody could tell from the little that was said, not",
      "well and would not come to the group again before the summer, nor in",
      "the winter, since there was nobody to drive her. Nobody asked why she",
      "did not come by bus, which stops before the house."
    };
    String[] box = {"Background", "Mrs Ada", "Quillfeather, 81", "Son: 49", "Seen since", "2019"};
    StringBuilder content = new StringBuilder();
    for (int i = 0; i < text.length; i++) {
      content.append("BT /F2 11 Tf 72 %d Td (%s) Tj ET\n".formatted(700 - 14 * i, text[i]));
    }
    for (int i = 0; i < box.length; i++) {
      content.append("BT /F1 8 Tf 420 %d Td (%s) Tj ET\n".formatted(697 - 11 * i, box[i]));
    }
    assertThat(redacted(Pdfs.page(content.toString()), "[P]"))
        .containsExactly(
            String.join(" ", text), "Background Mrs Ada [P], 81 Son: 49 Seen since 2019");
  }

  @Test
  void readsALongTextAndTheNumberBesideItAsARow() throws IOException {
    StringBuilder content = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      content.append("BT /F2 11 Tf 72 %d Td (".formatted(700 - 14 * i));
      content.append("What Mrs Quillfeather said of the house on visit ").append(i);
      content.append(") Tj ET BT /F2 11 Tf 420 %d Td (%d min) Tj ET\n".formatted(700 - 14 * i, i));
    }
    assertThat(redacted(Pdfs.page(content.toString()), "[P]"))
        .first()
        .isEqualTo("What Mrs [P] said of the house on visit 0 0 min");
  }

  @Test
  void readsTheCellsOfATableRowByRow() throws IOException {
    PDDocument pdf =
        Pdfs.page(
            "BT /F1 10 Tf 72 700 Td (Name) Tj 100 0 Td (Quillfeather) Tj ET"
                + " BT /F1 10 Tf 72 680 Td (Born) Tj 100 0 Td (1951) Tj ET");
    assertThat(redacted(pdf, "[P]")).containsExactly("Name [P]", "Born 1951");
  }

  @Test
  void joinsAccentsToTheirLetters() throws IOException {
    PDDocument pdf =
        Pdfs.page(
            "BT /F1 11 Tf 72 700 Td (Herr M) Tj ET BT /F1 11 Tf 105.6 700 Td (uller) Tj ET"
                + " BT /F1 11 Tf 106.8 700 Td (\\250) Tj ET");
    assertThat(passages(Pdfs.saved(pdf))).containsExactly("Herr M\u00FCller");
  }

  @Test
  void movesUpWhatFollowsSoThatNoGapTellsTheLengthOfAName() throws IOException {
    PDDocument shorter = Pdfs.page("BT /F1 11 Tf 72 700 Td (Mrs Quill came.) Tj ET");
    PDDocument longer = Pdfs.page("BT /F1 11 Tf 72 700 Td (Mrs Quillfeatherington came.) Tj ET");
    byte[] one = written(Pdfs.saved(shorter), "Quill", "[P]").bytes();
    byte[] other = written(Pdfs.saved(longer), "Quillfeatherington", "[P]").bytes();
    assertThat(Pdfs.content(one)).isEqualTo(Pdfs.content(other));
  }

  @Test
  void drawsALineNarrowerThatAReplacementMakesTooLong() throws IOException {
    String line =
        "She was ninety-four when she came to us and Quillfeather was with her on that day.";
    String long1 = "a relative from a town in the north of the country";
    PDDocument pdf = Pdfs.page(Pdfs.lines(line));
    assertThat(redacted(pdf, long1)).containsExactly(line.replace(NAME, long1));
  }

  @Test
  void showsAShortFormOnABoxWhereNothingElseFits() throws IOException {
    PDDocument pdf =
        Pdfs.page(
            "BT /F1 10 Tf 72 700 Td (Quillfeather) Tj 80 0 Td (came) Tj 40 0 Td (again) Tj ET");
    Formats.Rewritten.Whole made =
        written(Pdfs.saved(pdf), NAME, "a relative from a town in the north of the country");
    assertThat(made.extension()).isEqualTo("pdf");
    assertThat(passages(made.bytes()).get(0)).matches("a relative[^.]*\u2026 came again");
    assertThat(Pdfs.content(made.bytes())).contains(" re\n");
  }

  @Test
  void drawsLettersThatTheStandardFontsLack() throws IOException {
    PDDocument pdf = Pdfs.page(Pdfs.lines("Mrs Quillfeather came."));
    assertThat(redacted(pdf, "\u0141ucja \u0416")).containsExactly("Mrs \u0141ucja \u0416 came.");
  }

  @Test
  void keepsThePlacesOfLinesWithoutFindings() throws IOException {
    PDDocument pdf = Pdfs.page(Pdfs.lines("Mrs Quillfeather came.", "", "Nobody spoke."));
    byte[] made = written(Pdfs.saved(pdf), NAME, "[P]").bytes();
    assertThat(Pdfs.content(made)).contains("72.0 704.0 Tm\n[(Nobody spoke.) ] TJ");
  }
}
