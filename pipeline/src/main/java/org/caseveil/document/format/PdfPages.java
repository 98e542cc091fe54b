package org.caseveil.document.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.caseveil.document.Passage;
import org.caseveil.text.SensitiveText;

/**
 * A PDF as read.
 *
 * @param texts of its pages
 * @param notes on what its pages hold beside text that is read
 */
record PdfPages(List<PdfPageText> texts, List<String> notes) {

  /** Reads all pages; those of a PDF with a password are refused. */
  static PdfPages read(byte[] file, Limits limits) throws IOException {
    try (PDDocument pdf = load(file)) {
      Context.atMost(pdf.getNumberOfPages(), limits.pages(), "pages");
      PdfLayers layers = PdfLayers.of(pdf);
      List<PdfPageText> texts = new ArrayList<>();
      boolean annotated = pdf.getDocumentCatalog().getAcroForm(null) != null;
      for (PDPage page : pdf.getPages()) {
        texts.add(PdfPageText.of(page, layers));
        annotated |= page.getCOSObject().getCOSArray(org.apache.pdfbox.cos.COSName.ANNOTS) != null;
      }
      List<String> notes = new ArrayList<>();
      notes.add("Attachments and the document's properties were dropped.");
      if (annotated) {
        notes.add("Annotations, links and form fields were dropped.");
      }
      if (texts.stream().anyMatch(PdfPageText::hidden)) {
        notes.add("Text that nobody can see on the pages was dropped.");
      }
      return new PdfPages(List.copyOf(texts), List.copyOf(notes));
    } catch (InvalidPasswordException locked) {
      throw new RefusalException(Refusals.encrypted());
    }
  }

  static PDDocument load(byte[] file) throws IOException {
    return Loader.loadPDF(file, "", null, null, IOUtils.createMemoryOnlyStreamCache());
  }

  /** One passage a paragraph. */
  List<Passage> passages() {
    List<Passage> passages = new ArrayList<>();
    for (int page = 0; page < texts.size(); page++) {
      for (PdfParagraph paragraph : texts.get(page).paragraphs()) {
        passages.add(new Passage(id(page, passages.size()), new SensitiveText(paragraph.text())));
      }
    }
    return passages;
  }

  /** The name of a paragraph's passage; {@code paragraph} counts through the whole file. */
  static String id(int page, int paragraph) {
    return "page/" + (page + 1) + "/" + paragraph;
  }

  /** Why the file cannot be redacted in place. */
  List<PdfTrouble> troubles() {
    return texts.stream().flatMap(text -> text.troubles().stream()).distinct().sorted().toList();
  }
}
