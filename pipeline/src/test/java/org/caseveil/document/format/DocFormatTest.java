package org.caseveil.document.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Range;
import org.caseveil.document.Refusal;
import org.junit.jupiter.api.Test;

/**
 * {@code blank.doc} and {@code hiding.doc} were made by LibreOffice 7.4, the second from {@code
 * hiding.fodt}: {@code soffice --convert-to "doc:MS Word 97"}.
 */
final class DocFormatTest extends DocumentFormatContract {

  /** For private use: in no text. */
  private static final String PLACE = "\uE000";

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = DocFormatTest.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }

  @Override
  byte[] file(List<String> paragraphs) throws IOException {
    try (HWPFDocument document =
        new HWPFDocument(new ByteArrayInputStream(resource("blank.doc")))) {
      Range range = document.getRange();
      // POI replaces as long as it finds what it searches, which the story must not hold, then.
      range.getParagraph(0).replaceText("x", PLACE);
      range.getParagraph(0).replaceText(PLACE, String.join("\r", paragraphs));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.write(bytes);
      return bytes.toByteArray();
    }
  }

  @Override
  byte[] hiding(String canary) throws IOException {
    assertThat(canary).isEqualTo(CANARY);
    return resource("hiding.doc");
  }

  @Override
  String extension() {
    return "doc";
  }

  @Override
  String extensionWritten() {
    return "docx";
  }

  @Test
  void keepsEveryVisibleChannel() throws IOException {
    assertThat(text(hiding(CANARY), "doc").lines())
        .containsExactly(
            "The story.",
            "See a link and more.",
            "cell one",
            "cell two",
            "After the table.",
            "boxed words",
            "Remark.",
            "Ward round",
            "\tNoted below.",
            "\tNoted at the end.");
  }

  @Test
  void readsTextThatHoldsEveryLetter() throws IOException {
    String text = "The quick brown fox jumps over the lazy dog.";
    assertThat(text(file(List.of(text)), "doc")).isEqualTo(text);
  }

  @Test
  void keepsTablesNotesAndPageHeadsInTheirPlaces() throws IOException {
    Map<String, byte[]> parts = Zips.entries(write(hiding(CANARY), List.of()));
    assertThat(part(parts, "word/document.xml"))
        .containsSubsequence("more", "w:footnoteReference", "<w:tbl>", "cell one", "</w:tbl>")
        .contains(
            "w:endnoteReference", "w:headerReference", "<w:pgSz w:h=\"16838\" w:w=\"11906\"/>");
    assertThat(part(parts, "word/footnotes.xml")).contains("w:footnoteRef", "Noted below.");
    assertThat(part(parts, "word/endnotes.xml")).contains("Noted at the end.");
    assertThat(part(parts, "word/header1.xml")).contains("Ward round");
  }

  private static String part(Map<String, byte[]> parts, String name) {
    return new String(parts.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
  }

  @Test
  void saysWhatOfTheLayoutIsNotKept() throws IOException {
    assertThat(read(hiding(CANARY), "doc").notes())
        .contains(
            "Written as a Word document of the kind in use (DOCX); colours, borders of paragraphs"
                + " and drawings go, text boxes and comments follow the text.",
            "Hidden text was dropped.",
            "Tracked changes were accepted; deleted text and reviewers' names dropped.");
  }

  @Test
  void writesTheTextAloneWhereTheLayoutCannotBeFollowed() throws IOException {
    byte[] file = hiding(CANARY);
    // Among the properties of the paragraphs that are cells.
    file[9484] = 23;
    assertThat(read(file, "doc").notes())
        .contains(
            "Written as a Word document of the whole text: this DOC's layout could not be"
                + " followed.");
    assertThat(text(file, "doc").lines()).contains("The story.", "cell one", "Ward round");
    assertThat(text(write(file, List.of()), "docx")).isEqualTo(text(file, "doc"));
  }

  @Test
  void readsManyLikeParagraphs() throws IOException {
    List<String> paragraphs = Collections.nCopies(3_000, "She left.");
    assertThat(text(file(paragraphs), "doc").lines()).hasSize(3_000).containsOnly("She left.");
  }

  @Test
  void refusesAFileCutShort() throws IOException {
    byte[] file = file(STORY);
    assertThat(refused(java.util.Arrays.copyOf(file, file.length / 2)).reason())
        .isEqualTo(Refusal.Reason.CORRUPT);
  }
}
