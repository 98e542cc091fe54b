package org.caseveil.document.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.caseveil.document.Document;
import org.caseveil.document.PassageEdit;
import org.caseveil.document.scan.GreyPage;
import org.junit.jupiter.api.Test;

/** What is written of drawn pages: a document, and pictures of what was read. */
final class PicturesOfPagesIT extends DrawnCases {

  private static BufferedImage firstPicture(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      var resources = document.getPage(0).getResources();
      var name = resources.getXObjectNames().iterator().next();
      return ((PDImageXObject) resources.getXObject(name)).getImage();
    }
  }

  @Test
  void leavesTheNameNeitherInTheDocumentNorInThePictures() throws IOException {
    byte[] file = DrawnPages.png(DrawnPages.page(STORY), "taken by " + CANARY);
    assertThat(Unpacked.contains(file, CANARY)).isTrue();
    List<PassageEdit> edits =
        DocumentFormatContract.replacing(read(file, "png"), NAME, "[PATIENT]");
    assertThat(edits).hasSize(2);
    Formats.Rewritten.Whole written = write(file, "png", edits);
    byte[] pages = written.pages().orElseThrow();
    for (byte[] each : List.of(written.bytes(), pages)) {
      assertThat(Unpacked.contains(each, NAME)).isFalse();
      assertThat(Unpacked.contains(each, CANARY)).isFalse();
    }
    assertThat(written.extension()).isEqualTo("docx");
    assertThat(String.join("\n", texts(read(written.bytes(), "docx"))))
        .isEqualTo(String.join("\n", STORY).replace(NAME, "[PATIENT]"));
    assertThat(String.join("\n", texts(read(pages, "pdf"))))
        .contains("came back on Tuesday", "never forgets")
        .doesNotContain(NAME)
        .doesNotContain("feather");
  }

  @Test
  void coversOneShadeOverTheWholeName() throws IOException {
    byte[] file = DrawnPages.png(DrawnPages.page(STORY));
    Document document = read(file, "png");
    byte[] kept = write(file, "png", List.of()).pages().orElseThrow();
    List<PassageEdit> edits =
        DocumentFormatContract.replacing(document, "Bernadette " + NAME, "[PATIENT]");
    byte[] covered = write(file, "png", edits).pages().orElseThrow();
    GreyPage before = GreyPage.of(firstPicture(kept));
    GreyPage after = GreyPage.of(firstPicture(covered));
    int changed = 0;
    for (int y = 0; y < before.height(); y++) {
      for (int x = 0; x < before.width(); x++) {
        if (before.at(x, y) != after.at(x, y)) {
          assertThat(after.at(x, y)).isZero();
          changed++;
        }
      }
    }
    assertThat(changed).isGreaterThan(1_000);
  }

  @Test
  void showsNothingOfAPictureButItsPrintedWords() throws IOException {
    BufferedImage page = DrawnPages.page(STORY);
    for (int x = 300; x < 700; x++) {
      for (int y = 1500; y < 1800; y++) {
        page.getRaster().setSample(x, y, 0, (x * y) % 200);
      }
    }
    GreyPage shown =
        GreyPage.of(
            firstPicture(write(DrawnPages.png(page), "png", List.of()).pages().orElseThrow()));
    for (int x = 300; x < 700; x++) {
      assertThat(shown.at(x, 1600)).isEqualTo(255);
    }
  }

  @Test
  void writesTheSameBytesAgain() throws IOException {
    byte[] file = DrawnPages.png(DrawnPages.page(STORY));
    List<PassageEdit> edits =
        DocumentFormatContract.replacing(read(file, "png"), NAME, "[PATIENT]");
    Formats.Rewritten.Whole once = write(file, "png", edits);
    Formats.Rewritten.Whole again = write(file, "png", edits);
    assertThat(once.bytes()).isEqualTo(again.bytes());
    assertThat(once.pages().orElseThrow()).isEqualTo(again.pages().orElseThrow());
  }

  @Test
  void writesNothingThatStandsBesideThePointsOfAPicture() throws IOException {
    BufferedImage page = DrawnPages.page(STORY);
    byte[] jpeg = MarkedPictures.jpeg(page, CANARY);
    Map<String, byte[]> files =
        Map.of("jpg", jpeg, "png", MarkedPictures.png(page, CANARY), "pdf", scanned(jpeg));
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      assertThat(Unpacked.contains(file.getValue(), CANARY)).isTrue();
      Formats.Rewritten.Whole written = write(file.getValue(), file.getKey(), List.of());
      assertThat(text(written)).isEqualTo(String.join("\n", STORY));
      for (byte[] each : List.of(written.bytes(), written.pages().orElseThrow())) {
        assertThat(Unpacked.contains(each, CANARY)).as(file.getKey()).isFalse();
      }
    }
  }

  /** A page that a copier keeps as one JPEG, with what the copier's program says of it. */
  private static byte[] scanned(byte[] jpeg) throws IOException {
    PDDocument pdf = new PDDocument();
    PDPage page = new PDPage(PDRectangle.A4);
    pdf.addPage(page);
    PDImageXObject picture = JPEGFactory.createFromByteArray(pdf, jpeg);
    picture.setMetadata(new PDMetadata(pdf, new ByteArrayInputStream(Zips.utf8(CANARY))));
    try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
      content.drawImage(picture, 0, 0, page.getMediaBox().getWidth(), 842);
    }
    return Pdfs.saved(pdf);
  }
}
