package org.caseveil.document.format;

import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/**
 * What a font looks like, as far as one of the fourteen standard fonts can look like it.
 *
 * @param family one of the three
 */
record PdfStyle(Family family, boolean bold, boolean italic) {

  private static final Pattern SERIF =
      Pattern.compile("times|serif|roman|garamond|georgia|cambria|palatino|bookman|cmr|minion");

  /** The families of the standard fonts that hold letters. */
  enum Family {
    SANS,
    SERIF,
    MONO
  }

  static PdfStyle of(PDFont font) {
    String name = String.valueOf(font.getName()).toLowerCase(Locale.ROOT);
    PDFontDescriptor descriptor = font.getFontDescriptor();
    boolean mono = name.contains("courier") || name.contains("mono");
    boolean serif = !name.contains("sans") && SERIF.matcher(name).find();
    boolean bold = name.contains("bold") || name.contains("black") || name.contains("cmbx");
    boolean italic = name.contains("italic") || name.contains("oblique") || name.contains("cmti");
    if (descriptor != null) {
      mono |= descriptor.isFixedPitch();
      serif |= descriptor.isSerif() && !name.contains("sans");
      bold |= descriptor.isForceBold();
      italic |= descriptor.isItalic();
    }
    return new PdfStyle(mono ? Family.MONO : serif ? Family.SERIF : Family.SANS, bold, italic);
  }

  FontName standard() {
    return switch (family) {
      case SANS ->
          pick(
              FontName.HELVETICA,
              FontName.HELVETICA_BOLD,
              FontName.HELVETICA_OBLIQUE,
              FontName.HELVETICA_BOLD_OBLIQUE);
      case SERIF ->
          pick(
              FontName.TIMES_ROMAN,
              FontName.TIMES_BOLD,
              FontName.TIMES_ITALIC,
              FontName.TIMES_BOLD_ITALIC);
      case MONO ->
          pick(
              FontName.COURIER,
              FontName.COURIER_BOLD,
              FontName.COURIER_OBLIQUE,
              FontName.COURIER_BOLD_OBLIQUE);
    };
  }

  private FontName pick(FontName plain, FontName heavy, FontName slanted, FontName both) {
    if (bold) {
      return italic ? both : heavy;
    }
    return italic ? slanted : plain;
  }
}
