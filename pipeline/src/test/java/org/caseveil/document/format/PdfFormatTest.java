package org.caseveil.document.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.caseveil.document.Refusal.Reason;
import org.junit.jupiter.api.Test;

final class PdfFormatTest extends DocumentFormatContract {

  private static final float LINE = 11;

  private static PDDocument pdf(List<List<String>> paragraphs) throws IOException {
    PDDocument document = new PDDocument();
    PDPage page = new PDPage();
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 9);
      float y = 720;
      for (List<String> lines : paragraphs) {
        for (String line : lines) {
          content.beginText();
          content.newLineAtOffset(60, y);
          content.showText(line);
          content.endText();
          y -= LINE;
        }
        y -= 4 * LINE;
      }
    }
    return document;
  }

  @Override
  byte[] file(List<String> paragraphs) throws IOException {
    return Pdfs.saved(pdf(paragraphs.stream().map(List::of).toList()));
  }

  @Override
  byte[] hiding(String canary) throws IOException {
    return HidingPdf.of(canary);
  }

  @Override
  String extension() {
    return "pdf";
  }

  @Test
  void joinsLinesAndDividedWords() throws IOException {
    byte[] file =
        Pdfs.saved(
            pdf(List.of(List.of("Mrs Quill-", "feather came", "back."), List.of("Then silence."))));
    assertThat(read(file, "pdf").passages())
        .extracting(passage -> passage.text().reveal())
        .containsExactly("Mrs Quillfeather came back.", "Then silence.");
  }

  @Test
  void keepsTheHyphenOfANameOrANumberAtALineEnd() throws IOException {
    byte[] file =
        Pdfs.saved(pdf(List.of(List.of("Mrs Quillfeather-", "Oakenshaw rang 01632-", "960177."))));
    assertThat(text(file, "pdf")).isEqualTo("Mrs Quillfeather-Oakenshaw rang 01632-960177.");
  }

  @Test
  void writesNothingBesideItsPages() throws IOException {
    assertThat(Pdfs.catalog(write(hiding(CANARY), List.of())))
        .containsExactly("Pages", "Type", "Version");
  }

  @Test
  void refusesAPasswordAPictureAndAFragment() throws IOException {
    PDDocument locked = pdf(List.of(List.of("The story.")));
    locked.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
    assertThat(refused(Pdfs.saved(locked)).reason()).isEqualTo(Reason.ENCRYPTED);
    PDDocument blank = new PDDocument();
    blank.addPage(new PDPage());
    assertThat(refused(Pdfs.saved(blank)).reason()).isEqualTo(Reason.NO_TEXT);
    byte[] whole = file(STORY);
    assertThat(refused(Arrays.copyOf(whole, 200)).reason()).isEqualTo(Reason.CORRUPT);
  }
}
