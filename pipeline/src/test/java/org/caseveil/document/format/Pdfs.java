package org.caseveil.document.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** Makes PDFs for tests from the operators of their pages. */
final class Pdfs {

  /** Seeds the document's identifier, which otherwise holds the time. */
  static final long IDENTIFIER = 1;

  private Pdfs() {}

  /**
   * A document with one A4 page: fonts F1 (Helvetica), F2 (Times) and F3 (embedded, Identity-H).
   */
  static PDDocument page(String content) throws IOException {
    PDDocument document = new PDDocument();
    add(document, content);
    return document;
  }

  static PDPage add(PDDocument document, String content) throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    PDResources resources = new PDResources();
    resources.put(COSName.getPDFName("F1"), new PDType1Font(FontName.HELVETICA));
    resources.put(COSName.getPDFName("F2"), new PDType1Font(FontName.TIMES_ROMAN));
    page.setResources(resources);
    page.getCOSObject().setItem(COSName.CONTENTS, stream(document, content));
    document.addPage(page);
    return page;
  }

  static COSStream stream(PDDocument document, String content) throws IOException {
    COSStream stream = document.getDocument().createCOSStream();
    try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(content.getBytes(StandardCharsets.ISO_8859_1));
    }
    return stream;
  }

  static byte[] saved(PDDocument document) throws IOException {
    try (document) {
      return savedOpen(document);
    }
  }

  /** Lines from the top of the page, 14 points apart; an empty one leaves three lines free. */
  static String lines(String... lines) {
    StringBuilder content = new StringBuilder("BT /F1 11 Tf 14 TL 72 760 Td\n");
    for (String line : lines) {
      content.append(line.isEmpty() ? "T* T* T*\n" : "(" + line + ") Tj T*\n");
    }
    return content.append("ET\n").toString();
  }

  /** The embedded font of PDFBox, whole, with its ligatures. */
  static PDFont embedded(PDDocument document) throws IOException {
    try (InputStream font =
        PDFont.class.getResourceAsStream(
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
      return PDType0Font.load(document, font, false);
    }
  }

  /** A text as the codes of a font, for the content of a page. */
  static String codes(PDFont font, String text) throws IOException {
    StringBuilder codes = new StringBuilder("<");
    for (byte code : font.encode(text)) {
      codes.append("%02X".formatted(code));
    }
    return codes.append(">").toString();
  }

  /** A form that a page draws under the name X1. */
  static PDFormXObject form(PDDocument document, PDPage page, String content) throws IOException {
    PDFormXObject form = new PDFormXObject(stream(document, content));
    form.setBBox(new PDRectangle(0, 0, 595, 842));
    form.setResources(page.getResources());
    PDResources resources = page.getResources();
    resources.put(COSName.getPDFName("X1"), form);
    return form;
  }

  /** The file, without closing what it is saved from. */
  static byte[] savedOpen(PDDocument document) throws IOException {
    document.setDocumentId(IDENTIFIER);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  /** The operators of all pages of a file, unpacked. */
  static String content(byte[] file) throws IOException {
    StringBuilder content = new StringBuilder();
    try (PDDocument document = org.apache.pdfbox.Loader.loadPDF(file)) {
      for (PDPage page : document.getPages()) {
        try (InputStream in = page.getContents()) {
          content.append(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
        }
      }
    }
    return content.toString();
  }

  /** The names of the files' catalog entries. */
  static List<String> catalog(byte[] file) throws IOException {
    try (PDDocument document = org.apache.pdfbox.Loader.loadPDF(file)) {
      return document.getDocumentCatalog().getCOSObject().keySet().stream()
          .map(COSName::getName)
          .sorted()
          .toList();
    }
  }
}
