package org.caseveil.document.format;

import java.io.IOException;
import java.util.Set;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/**
 * PDF with text, one passage a paragraph; written as a PDF whose pages are drawn anew from glyphs,
 * lines and boxes, or as a plain Word document where that cannot be done with certainty. Pages that
 * are pictures are read like other scans.
 */
public final class PdfFormat implements DocumentFormat {

  /** Takes the fonts that PDFBox brings for all PDFs of this process. */
  public PdfFormat() {
    FontMappers.set(new PdfFontMapper());
  }

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
    return "pdf";
  }

  @Override
  public OpenDocument open(byte[] file, Context context) throws IOException {
    PdfPages pages = PdfPages.read(file, context.limits());
    PdfScans scans = PdfScans.read(file, pages, context.limits());
    return scans.haveText()
        ? scans.document(pages, context.limits())
        : new PdfOpened(file, pages, scans.doubts(context.limits()), context.limits());
  }
}
