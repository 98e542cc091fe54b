package org.caseveil.document.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/**
 * The fonts that replacements are drawn in: the standard font that looks like the one around it, or
 * the embedded Liberation Sans that PDFBox brings, for letters the standard fonts lack. Used by one
 * thread for one document.
 */
final class PdfReplacementFonts {

  private final PDDocument made;
  private final Map<FontName, PDFont> standard = new EnumMap<>(FontName.class);
  private Optional<PDType0Font> wide = Optional.empty();

  PdfReplacementFonts(PDDocument made) {
    this.made = made;
  }

  /** A text as a font draws it. */
  record Drawn(COSName name, PDFont font, byte[] codes) {}

  /** The width of a text in ems. */
  double width(String text, PdfStyle style) {
    try {
      String drawable = drawable(text, style);
      return font(drawable, style).getStringWidth(drawable) / 1000;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  Drawn drawn(String text, PdfStyle style) throws IOException {
    String drawable = drawable(text, style);
    PDFont font = font(drawable, style);
    if (font.willBeSubset()) {
      drawable.codePoints().forEach(font::addToSubset);
    }
    String name = font instanceof PDType0Font ? "RW" : "R" + style.standard().ordinal();
    return new Drawn(COSName.getPDFName(name), font, font.encode(drawable));
  }

  /** Embeds what was drawn; nothing can be drawn after that. */
  void close() throws IOException {
    if (wide.isPresent()) {
      wide.get().subset();
    }
  }

  /** The text with a question mark for what no font here can draw. */
  private String drawable(String text, PdfStyle style) throws IOException {
    String flat = text.replaceAll("[\\p{Cntrl}\u00A0]", " ");
    if (canDraw(standard(style), flat)) {
      return flat;
    }
    StringBuilder drawable = new StringBuilder();
    for (int point : flat.codePoints().toArray()) {
      String letter = Character.toString(point);
      drawable.append(canDraw(wide(), letter) ? letter : "?");
    }
    return drawable.toString();
  }

  private PDFont font(String drawable, PdfStyle style) throws IOException {
    PDFont usual = standard(style);
    return canDraw(usual, drawable) ? usual : wide();
  }

  private PDFont standard(PdfStyle style) {
    return standard.computeIfAbsent(style.standard(), PDType1Font::new);
  }

  private PDFont wide() throws IOException {
    if (wide.isEmpty()) {
      try (InputStream font = PdfFontMapper.bundled()) {
        wide = Optional.of(PDType0Font.load(made, font, true));
      }
    }
    return wide.get();
  }

  private static boolean canDraw(PDFont font, String text) throws IOException {
    try {
      font.encode(text);
      return true;
    } catch (IllegalArgumentException lacking) {
      return false;
    }
  }
}
