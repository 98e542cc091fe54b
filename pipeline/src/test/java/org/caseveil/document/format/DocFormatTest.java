package org.caseveil.document.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
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
    assertThat(text(hiding(CANARY), "doc"))
        .isEqualTo(
            "The story.\nSee a link and more.\ncell one\ncell two\nAfter the table.\nboxed words\n"
                + "Noted below.\nNoted at the end.\nRemark.\nWard round");
  }

  @Test
  void readsTextThatHoldsEveryLetter() throws IOException {
    String text = "The quick brown fox jumps over the lazy dog.";
    assertThat(text(file(List.of(text)), "doc")).isEqualTo(text);
  }

  @Test
  void saysThatTheLayoutIsNotKept() throws IOException {
    assertThat(read(hiding(CANARY), "doc").notes())
        .contains(
            "Written as a Word document of the whole text: a DOC's layout is not kept.",
            "Hidden text was dropped.",
            "Tracked changes were accepted; deleted text and reviewers' names dropped.");
  }

  @Test
  void refusesAFileCutShort() throws IOException {
    byte[] file = file(STORY);
    assertThat(refused(java.util.Arrays.copyOf(file, file.length / 2)).reason())
        .isEqualTo(Refusal.Reason.CORRUPT);
  }
}
