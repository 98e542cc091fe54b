package org.caseveil.document.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
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

  private static byte[] saved(PDDocument document) throws IOException {
    try (document) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  @Override
  byte[] file(List<String> paragraphs) throws IOException {
    return saved(pdf(paragraphs.stream().map(List::of).toList()));
  }

  @Override
  byte[] hiding(String canary) throws IOException {
    PDDocument document = pdf(List.of(List.of("The story.")));
    document.getDocumentInformation().setAuthor(canary);
    document.getDocumentInformation().setTitle(canary);
    document
        .getDocumentCatalog()
        .setMetadata(
            new PDMetadata(
                document, new ByteArrayInputStream(canary.getBytes(StandardCharsets.UTF_8))));
    PDAnnotationText note = new PDAnnotationText();
    note.setContents(canary);
    document.getPage(0).getAnnotations().add(note);
    PDOutlineItem item = new PDOutlineItem();
    item.setTitle(canary);
    PDDocumentOutline outline = new PDDocumentOutline();
    outline.addLast(item);
    document.getDocumentCatalog().setDocumentOutline(outline);
    PDComplexFileSpecification file = new PDComplexFileSpecification();
    file.setFile(canary);
    file.setEmbeddedFile(
        new PDEmbeddedFile(
            document, new ByteArrayInputStream(canary.getBytes(StandardCharsets.UTF_8))));
    PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(Map.of(canary, file));
    PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
    names.setEmbeddedFiles(tree);
    document.getDocumentCatalog().setNames(names);
    return saved(document);
  }

  @Override
  String extension() {
    return "pdf";
  }

  @Override
  String extensionWritten() {
    return "docx";
  }

  @Test
  void joinsLinesAndDividedWords() throws IOException {
    byte[] file =
        saved(
            pdf(List.of(List.of("Mrs Quill-", "feather came", "back."), List.of("Then silence."))));
    assertThat(read(file, "pdf").passages())
        .extracting(passage -> passage.text().reveal())
        .containsExactly("Mrs Quillfeather came back.", "Then silence.");
  }

  @Test
  void refusesAPasswordAPictureAndAFragment() throws IOException {
    PDDocument locked = pdf(List.of(List.of("The story.")));
    locked.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
    assertThat(refused(saved(locked)).reason()).isEqualTo(Reason.ENCRYPTED);
    PDDocument blank = new PDDocument();
    blank.addPage(new PDPage());
    assertThat(refused(saved(blank)).reason()).isEqualTo(Reason.NO_TEXT);
    byte[] whole = file(STORY);
    assertThat(refused(Arrays.copyOf(whole, 200)).reason()).isEqualTo(Reason.CORRUPT);
  }
}
