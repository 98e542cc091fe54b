package org.caseveil.document.format;

import java.util.Optional;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;

/** Why text cannot be taken out of a PDF's pages with certainty, in words for the report. */
enum PdfTrouble {
  FONT("its letters are drawings of their own"),
  VERTICAL("its text runs from top to bottom"),
  RIGHT_TO_LEFT("its text runs from right to left"),
  UNKNOWN_LETTERS("some of its letters cannot be told from the file"),
  HIDDEN_TEXT("its text lies invisible under pictures"),
  CHECK("the redacted pages did not pass the check that followed");

  private final String words;

  PdfTrouble(String words) {
    this.words = words;
  }

  String note() {
    return "Written as a Word document of the whole text, without the PDF's layout, since "
        + words
        + ".";
  }

  static Optional<PdfTrouble> of(PDFont font, PdfGlyph glyph) {
    if (font instanceof PDType3Font || !(glyph.em() > 0) || !Double.isFinite(glyph.along())) {
      return Optional.of(FONT);
    }
    return font.isVertical() ? Optional.of(VERTICAL) : Optional.empty();
  }
}
