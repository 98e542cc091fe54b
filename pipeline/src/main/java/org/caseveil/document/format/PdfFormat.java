package org.caseveil.document.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.caseveil.document.Passage;
import org.caseveil.text.SensitiveText;

/**
 * PDF with text, one passage a paragraph; written as a plain Word document, since only the text is
 * taken over. A PDF of pictures is refused.
 */
public final class PdfFormat implements DocumentFormat {

  @Override
  public String id() {
    return "pdf";
  }

  @Override
  public Set<String> mediaTypes() {
    return Set.of("application/pdf");
  }

  @Override
  public Set<String> extensions() {
    return Set.of("pdf");
  }

  @Override
  public String extensionWritten() {
    return "docx";
  }

  @Override
  public OpenDocument open(byte[] file, Context context) throws IOException {
    try (PDDocument pdf =
        Loader.loadPDF(file, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
      Context.atMost(pdf.getNumberOfPages(), context.limits().pages(), "pages");
      List<Passage> passages = new ArrayList<>();
      PdfParagraphs paragraphs = new PdfParagraphs();
      int textless = 0;
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        List<String> found = paragraphs.of(pdf, page);
        for (String paragraph : found) {
          String id = "page/" + page + "/" + passages.size();
          passages.add(new Passage(id, new SensitiveText(paragraph)));
        }
        textless += found.isEmpty() ? 1 : 0;
      }
      return new TextBlocks(List.copyOf(passages), notes(pdf, textless));
    } catch (InvalidPasswordException locked) {
      throw new RefusalException(Refusals.encrypted());
    }
  }

  private static List<String> notes(PDDocument pdf, int textless) throws IOException {
    List<String> notes = new ArrayList<>();
    notes.add("Written as a Word document of the whole text: a PDF's layout is not kept.");
    notes.add("Pictures, attachments and the document's properties were dropped.");
    if (textless > 0) {
      notes.add("Pages without text that were dropped: " + textless + ".");
    }
    boolean annotated = pdf.getDocumentCatalog().getAcroForm(null) != null;
    for (PDPage page : pdf.getPages()) {
      annotated |= !page.getAnnotations().isEmpty();
    }
    if (annotated) {
      notes.add("Annotations and form fields were dropped.");
    }
    return notes;
  }
}
