package org.caseveil.document.format;

import java.util.List;

/**
 * A character, or a few, of a line as it is read, with the glyphs that draw it: none for a space
 * that is only a gap, several for a letter with its accent or one drawn twice to look bold.
 * Immutable.
 *
 * @param text empty for what is drawn but not part of the text, such as the hyphen at a line's end
 * @param glyphs the leftmost first
 */
record PdfMark(String text, List<PdfGlyph> glyphs) {

  static final PdfMark GAP = new PdfMark(" ", List.of());

  PdfMark {
    glyphs = List.copyOf(glyphs);
  }

  boolean isDrawn() {
    return !glyphs.isEmpty();
  }

  boolean isSpace() {
    return text.equals(" ") || text.equals("\u00A0");
  }

  /** The same drawing, no longer part of the text. */
  PdfMark unspoken() {
    return new PdfMark("", glyphs);
  }

  /** The glyph that gives it its place. */
  PdfGlyph base() {
    return glyphs.get(0);
  }

  double end() {
    return glyphs.stream().mapToDouble(PdfGlyph::end).max().orElseThrow();
  }
}
