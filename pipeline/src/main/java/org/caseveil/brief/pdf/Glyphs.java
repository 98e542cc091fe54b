package org.caseveil.brief.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Writes words as outlines, since drawings in a PDF would otherwise ask the system for fonts that a
 * machine without a desktop lacks. Thread safe: one word at a time.
 */
final class Glyphs {

  private final TrueTypeFont font;
  private final CmapLookup cmap;
  private final double unitsPerEm;

  private Glyphs(TrueTypeFont font) throws IOException {
    this.font = font;
    this.cmap = font.getUnicodeCmapLookup();
    this.unitsPerEm = font.getUnitsPerEm();
  }

  static Glyphs load(String resource) {
    try (InputStream in = PdfPrinter.open(resource)) {
      return new Glyphs(new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes())));
    } catch (IOException e) {
      throw new UncheckedIOException("a font of the program cannot be read; build again", e);
    }
  }

  /**
   * Words as a shape that stands on the line through the origin.
   *
   * @param size of the letters, in the units of the drawing
   */
  synchronized GeneralPath outline(String words, double size) {
    GeneralPath path = new GeneralPath();
    double scale = size / unitsPerEm;
    double x = 0;
    try {
      for (int point : words.codePoints().toArray()) {
        int glyph = cmap.getGlyphId(point);
        GlyphData shape = font.getGlyph().getGlyph(glyph);
        if (shape != null) {
          AffineTransform place = new AffineTransform(scale, 0, 0, -scale, x, 0);
          path.append(shape.getPath().getPathIterator(place), false);
        }
        x += font.getAdvanceWidth(glyph) * scale;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a font of the program cannot be read; build again", e);
    }
    return path;
  }

  /** Whether there is a shape for a code point. */
  synchronized boolean has(int point) {
    return cmap.getGlyphId(point) != 0;
  }

  /** How wide words are, in the units of the size. */
  synchronized double width(String words, double size) {
    try {
      double width = 0;
      for (int point : words.codePoints().toArray()) {
        width += font.getAdvanceWidth(cmap.getGlyphId(point));
      }
      return width * size / unitsPerEm;
    } catch (IOException e) {
      throw new UncheckedIOException("a font of the program cannot be read; build again", e);
    }
  }
}
