package org.caseveil.brief.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** One font, sign by sign. Thread safe: one sign at a time. */
final class Typeface {

  private final TrueTypeFont font;
  private final CmapLookup cmap;
  private final double unitsPerEm;

  private Typeface(TrueTypeFont font) throws IOException {
    this.font = font;
    this.cmap = font.getUnicodeCmapLookup();
    this.unitsPerEm = font.getUnitsPerEm();
  }

  /**
   * Reads a TrueType file.
   *
   * @throws UncheckedIOException if it is none
   */
  static Typeface read(byte[] file) {
    try {
      return new Typeface(new TTFParser().parse(new RandomAccessReadBuffer(file)));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Whether there is a shape for a code point. */
  synchronized boolean has(int point) {
    return cmap.getGlyphId(point) != 0;
  }

  /** How far a sign goes, for letters of size one. */
  synchronized double advance(int point) {
    try {
      return font.getAdvanceWidth(cmap.getGlyphId(point)) / unitsPerEm;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Adds a sign's shape to a path, standing at {@code x} on the line through the origin. */
  synchronized void draw(int point, double x, double size, GeneralPath path) {
    try {
      GlyphData shape = font.getGlyph().getGlyph(cmap.getGlyphId(point));
      if (shape != null) {
        double scale = size / unitsPerEm;
        AffineTransform place = new AffineTransform(scale, 0, 0, -scale, x, 0);
        path.append(shape.getPath().getPathIterator(place), false);
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static UncheckedIOException unreadable(IOException cause) {
    return new UncheckedIOException("a font of the program cannot be read; build again", cause);
  }
}
