package org.caseveil.document.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.caseveil.document.Document;
import org.caseveil.document.Passage;
import org.caseveil.document.PassageEdit;
import org.caseveil.document.Refusal.Reason;
import org.caseveil.document.scan.GreyPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads drawn pages with Tesseract. */
final class PictureFormatIT extends DrawnCases {

  @Test
  void readsAScanLaidAskewWithGrain() throws IOException {
    BufferedImage page = DrawnPages.grainy(DrawnPages.askew(DrawnPages.page(STORY), 2.3), 20);
    Document document = read(DrawnPages.png(page), "png");
    assertThat(texts(document)).isEqualTo(STORY);
    assertThat(document.passages()).allMatch(Passage::scanned);
    assertThat(document.doubts()).isEmpty();
    assertThat(document.notes()).first().asString().contains("Page 1", "confidence");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 6, 8})
  void turnsAPhotographAsItsFileSays(int orientation) throws IOException {
    GreyPage upright = GreyPage.of(DrawnPages.page(STORY));
    int back = List.of(1, 8, 3, 6).indexOf(orientation);
    byte[] file =
        DrawnPages.jpeg(upright.turned(back).image(), orientation, CANARY + " at the lake");
    assertThat(Unpacked.contains(file, CANARY)).isTrue();
    assertThat(texts(read(file, "jpg"))).isEqualTo(STORY);
    Formats.Rewritten.Whole written = write(file, "jpg", List.of());
    assertThat(Unpacked.contains(written.bytes(), CANARY)).isFalse();
    assertThat(Unpacked.contains(written.pages().orElseThrow(), CANARY)).isFalse();
  }

  @Test
  void turnsAPageThatStandsOnItsHead() throws IOException {
    BufferedImage turned = GreyPage.of(DrawnPages.page(STORY)).turned(2).image();
    assertThat(texts(read(DrawnPages.png(turned), "png"))).isEqualTo(STORY);
  }

  @Test
  void readsEveryPageOfATiffAndDoubtsTheEmptyOne() throws IOException {
    BufferedImage page = DrawnPages.page(STORY);
    BufferedImage empty = DrawnPages.blank(page.getWidth(), page.getHeight());
    byte[] file = DrawnPages.tiff(List.of(page, empty, page));
    Document document = read(file, "tif");
    assertThat(document.passages()).hasSize(2 * STORY.size());
    assertThat(document.doubts()).hasSize(1).first().asString().contains("Page 2");
    byte[] behind = Arrays.copyOf(file, file.length + CANARY.length());
    System.arraycopy(Zips.utf8(CANARY), 0, behind, file.length, CANARY.length());
    Formats.Rewritten.Whole written = write(behind, "tif", List.of());
    assertThat(text(written)).isEqualTo(document.joined().reveal());
    assertThat(Unpacked.contains(written.bytes(), CANARY)).isFalse();
    assertThat(Unpacked.contains(written.pages().orElseThrow(), CANARY)).isFalse();
    try (PDDocument pages = Loader.loadPDF(written.pages().orElseThrow())) {
      assertThat(pages.getNumberOfPages()).isEqualTo(3);
    }
  }

  @Test
  void doubtsHandwritingAndNeverShowsIt() throws IOException {
    byte[] file = DrawnPages.png(DrawnPages.scribbled(DrawnPages.page(STORY)));
    Document document = read(file, "png");
    assertThat(document.doubts()).isNotEmpty();
    assertThat(document.joined().reveal()).contains("came back on Tuesday").contains("[unread]");
  }

  @Test
  void leavesAPictureWithoutWordsToAPerson() throws IOException {
    byte[] blank = DrawnPages.png(DrawnPages.blank(1600, 1200));
    assertThat(refused(blank, "png").reason()).isEqualTo(Reason.NO_TEXT);
    byte[] blanks = DrawnPages.pdf(List.of(DrawnPages.blank(1600, 1200)));
    assertThat(refused(blanks, "pdf").reason()).isEqualTo(Reason.NO_TEXT);
    byte[] grain = DrawnPages.png(DrawnPages.grainy(DrawnPages.blank(800, 600), 200));
    assertThat(refused(grain, "png").reason()).isEqualTo(Reason.NO_TEXT);
  }

  @Test
  void readsAPdfOfScannedAndOfWrittenPages() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(new PdfFormatTest().file(List.of("Page of text.")))) {
      DrawnPages.add(DrawnPages.page(STORY), pdf);
      byte[] file = Pdfs.saved(pdf);
      Document document = read(file, "pdf");
      assertThat(texts(document)).startsWith("Page of text.").endsWith(STORY.get(2));
      assertThat(document.scanned()).hasSize(document.passages().size() - 1);
      List<PassageEdit> edits = DocumentFormatContract.replacing(document, NAME, "[PATIENT]");
      Formats.Rewritten.Whole written = write(file, "pdf", edits);
      assertThat(written.extension()).isEqualTo("docx");
      assertThat(text(written)).contains("Page of text.", "[PATIENT]").doesNotContain(NAME);
      assertThat(Unpacked.contains(written.pages().orElseThrow(), NAME)).isFalse();
      try (PDDocument pages = Loader.loadPDF(written.pages().orElseThrow())) {
        assertThat(pages.getNumberOfPages()).isEqualTo(1);
        assertThat(pages.getDocumentInformation().getCOSObject().size()).isZero();
      }
    }
  }

  @Test
  void refusesWhatIsCutShort() throws IOException {
    BufferedImage page = DrawnPages.page(STORY);
    for (byte[] whole :
        List.of(
            DrawnPages.png(page), DrawnPages.jpeg(page, 1, ""), DrawnPages.tiff(List.of(page)))) {
      for (int tenths : List.of(1, 5, 9)) {
        byte[] part = Arrays.copyOf(whole, whole.length * tenths / 10);
        assertThat(refused(part, "").reason())
            .as("%s tenths of %s", tenths, (char) whole[1])
            .isEqualTo(Reason.CORRUPT);
      }
    }
  }

  @Test
  void refusesAPictureThatDeclaresMorePointsThanAnyCameraTakes() throws IOException {
    byte[] png = DrawnPages.png(DrawnPages.blank(10, 10));
    ByteBuffer.wrap(png).putInt(16, 200_000).putInt(20, 200_000);
    java.util.zip.CRC32 sum = new java.util.zip.CRC32();
    sum.update(png, 12, 17);
    ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
    assertThat(refused(png, "png").reason()).isEqualTo(Reason.TOO_LARGE);
    byte[] jpeg = DrawnPages.jpeg(DrawnPages.blank(16, 16), 1, "");
    int frame = frame(jpeg);
    ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) 65_000).putShort(frame + 7, (short) 65_000);
    assertThat(refused(jpeg, "jpg").reason()).isEqualTo(Reason.TOO_LARGE);
  }

  private static int frame(byte[] jpeg) {
    for (int i = 0; ; i++) {
      if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] == (byte) 0xC0) {
        return i;
      }
    }
  }

  @Test
  void readsNoPictureFormatThatJavaHappensToKnow() throws IOException {
    for (String format : List.of("gif", "bmp")) {
      java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
      assertThat(ImageIO.write(DrawnPages.blank(20, 20), format, bytes)).isTrue();
      assertThat(refused(bytes.toByteArray(), format).reason()).isEqualTo(Reason.NO_TEXT);
    }
  }

  @Test
  void dropsPicturesOfMailsUnread() {
    String mail =
        Stream.of(
                "From: a@example.org",
                "Subject: x",
                "Content-Type: multipart/mixed; boundary=b",
                "",
                "--b",
                "Content-Type: text/plain",
                "",
                "She left.",
                "--b",
                "Content-Type: image/png",
                "Content-Transfer-Encoding: base64",
                "",
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGM4AQAAygDJmcpdfgAAAABJRU5ErkJggg==",
                "--b--")
            .reduce("", (all, line) -> all + line + "\r\n");
    Document document = read(mail.getBytes(java.nio.charset.StandardCharsets.US_ASCII), "eml");
    assertThat(document.notes()).anyMatch(note -> note.startsWith("Pictures in the mail"));
    assertThat(document.joined().reveal()).contains("She left.");
  }
}
