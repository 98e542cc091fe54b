package org.caseveil.brief.pdf;

import java.awt.geom.GeneralPath;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Writes words as outlines, since drawings in a PDF would otherwise ask the system for fonts that a
 * machine without a desktop lacks. What the first font lacks comes from the next that has it.
 * Thread safe.
 */
final class Glyphs {

  private final Typeface own;
  private final IntFunction<Optional<Typeface>> others;

  /**
   * Takes the fonts.
   *
   * @param others which of them has a code point, if one has; asked only if {@code own} lacks it
   */
  Glyphs(Typeface own, IntFunction<Optional<Typeface>> others) {
    this.own = own;
    this.others = others;
  }

  /**
   * Words as a shape that stands on the line through the origin.
   *
   * @param size of the letters, in the units of the drawing
   */
  GeneralPath outline(String words, double size) {
    GeneralPath path = new GeneralPath();
    double x = 0;
    for (int point : words.codePoints().toArray()) {
      Typeface face = face(point);
      face.draw(point, x, size, path);
      x += face.advance(point) * size;
    }
    return path;
  }

  /** How wide words are, in the units of the size. */
  double width(String words, double size) {
    return words.codePoints().mapToDouble(point -> face(point).advance(point)).sum() * size;
  }

  /** The font that has a sign; the page's own, with its empty box, if none has. */
  private Typeface face(int point) {
    return own.has(point) ? own : others.apply(point).orElse(own);
  }
}
