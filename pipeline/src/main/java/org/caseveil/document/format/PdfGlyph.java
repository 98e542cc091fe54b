package org.caseveil.document.format;

/**
 * One glyph that a page's content shows, with its place. Lengths are in units of the page (points);
 * {@code along} and {@code across} are measured in a frame turned into the direction of the text,
 * {@code across} growing upwards. Immutable.
 *
 * @param index in the order of the page's content, from 0; the same at each reading
 * @param text the characters it stands for, ligatures taken apart; empty where nobody can tell
 * @param sight whether a reader of the page sees it
 * @param direction of the text, in tenths of a degree, 0 to 3599
 * @param along where its baseline starts
 * @param across where its baseline lies
 * @param width of the glyph itself
 * @param advance to the next glyph, with the spacing asked for
 * @param size height of an em
 * @param em width of an em
 * @param style what its font looks like
 */
record PdfGlyph(
    int index,
    String text,
    Sight sight,
    int direction,
    double along,
    double across,
    double width,
    double advance,
    double size,
    double em,
    PdfStyle style) {

  /** Whether a reader of the page sees a glyph. */
  enum Sight {
    SHOWN,
    /** Drawn with neither fill nor outline: what OCR lays under a scan, or a hidden note. */
    INVISIBLE,
    /** Beside the page, on a layer that is off, or too small for any eye. */
    HIDDEN
  }

  /** Where the next glyph would touch it. */
  double end() {
    return along + Math.max(width, advance);
  }

  boolean isSpace() {
    return !text.isEmpty() && text.replace('\u00A0', ' ').isBlank();
  }
}
