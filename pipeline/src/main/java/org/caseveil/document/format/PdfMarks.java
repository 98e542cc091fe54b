package org.caseveil.document.format;

import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Reads a line's glyphs as marks: gaps become spaces, accents join their letters. Stateless.
 *
 * <p>Source of the accents: Unicode 15.1, the spacing clones of diacritics and what combines like
 * them.
 */
final class PdfMarks {

  /** A gap is a space from this many ems on; letters that are spaced out need more. */
  private static final double SPACE = 0.17;

  private static final double SPACED_OUT = 1.6;

  private static final String SPACING =
      "`\u00B4^\u02C6~\u02DC\u00A8\u00AF\u02D8\u02D9\u02DA\u00B8\u02DD\u02DB\u02C7";
  private static final String COMBINING =
      "\u0300\u0301\u0302\u0302\u0303\u0303\u0308\u0304\u0306\u0307\u030A\u0327\u030B\u0328\u030C";

  private PdfMarks() {}

  /**
   * The marks of a line; spaces at both ends stay drawn but are no part of the text.
   *
   * @param glyphs from left to right
   * @param twins the glyphs drawn again on a glyph, by its index
   */
  static List<PdfMark> of(List<PdfGlyph> glyphs, Map<Integer, List<PdfGlyph>> twins) {
    List<PdfMark> marks = new ArrayList<>();
    double space = space(glyphs);
    PdfGlyph last = null;
    for (PdfGlyph glyph : accentsAfterLetters(glyphs)) {
      PdfMark mark = mark(glyph, twins);
      int end = marks.size() - 1;
      String accented = last == null ? "" : accented(marks.get(end), glyph);
      if (!accented.isEmpty()) {
        List<PdfGlyph> both = new ArrayList<>(marks.get(end).glyphs());
        both.addAll(mark.glyphs());
        marks.set(end, new PdfMark(accented, both));
        continue;
      }
      if (last != null
          && !last.isSpace()
          && !glyph.isSpace()
          && glyph.along() - marks.get(end).end() > space) {
        marks.add(PdfMark.GAP);
      }
      marks.add(mark);
      last = glyph;
    }
    return trimmed(marks);
  }

  /** Whether any of the text runs from right to left. */
  static boolean isRightToLeft(List<PdfMark> marks) {
    char[] text = text(marks).toCharArray();
    return Bidi.requiresBidi(text, 0, text.length);
  }

  /** The marks in the order they are read in, where that is not from left to right. */
  static List<PdfMark> logical(List<PdfMark> marks) {
    String text = text(marks);
    Bidi bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    Object[] ordered = marks.toArray();
    byte[] levels = new byte[ordered.length];
    int at = 0;
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (byte) bidi.getLevelAt(Math.min(at, Math.max(0, text.length() - 1)));
      at += marks.get(i).text().length();
    }
    Bidi.reorderVisually(levels, 0, ordered, 0, ordered.length);
    return Arrays.stream(ordered).map(PdfMark.class::cast).toList();
  }

  static String text(List<PdfMark> marks) {
    StringBuilder text = new StringBuilder();
    marks.forEach(mark -> text.append(mark.text()));
    return text.toString();
  }

  private static PdfMark mark(PdfGlyph glyph, Map<Integer, List<PdfGlyph>> twins) {
    List<PdfGlyph> drawn = new ArrayList<>();
    drawn.add(glyph);
    drawn.addAll(twins.getOrDefault(glyph.index(), List.of()));
    return new PdfMark(glyph.text(), drawn);
  }

  /** What counts as a space here: more than the usual, where all letters are spaced out. */
  private static double space(List<PdfGlyph> glyphs) {
    List<Double> gaps = new ArrayList<>();
    for (int i = 1; i < glyphs.size(); i++) {
      if (!glyphs.get(i - 1).isSpace() && !glyphs.get(i).isSpace()) {
        gaps.add(glyphs.get(i).along() - glyphs.get(i - 1).end());
      }
    }
    double usual = gaps.size() < 3 ? 0 : gaps.stream().sorted().toList().get(gaps.size() / 2);
    return Math.max(SPACE * glyphs.get(0).em(), SPACED_OUT * usual);
  }

  /** Some programs draw the accent first. */
  private static List<PdfGlyph> accentsAfterLetters(List<PdfGlyph> glyphs) {
    List<PdfGlyph> ordered = new ArrayList<>(glyphs);
    for (int i = 0; i + 1 < ordered.size(); i++) {
      PdfGlyph accent = ordered.get(i);
      PdfGlyph letter = ordered.get(i + 1);
      boolean taken = i > 0 && covers(ordered.get(i - 1), accent);
      if (!taken && isAccent(accent) && covers(letter, accent)) {
        ordered.set(i, letter);
        ordered.set(i + 1, accent);
        i++;
      }
    }
    return ordered;
  }

  private static boolean covers(PdfGlyph letter, PdfGlyph accent) {
    double middle = accent.along() + accent.width() / 2;
    return middle > letter.along()
        && middle < letter.along() + letter.width()
        && letter.text().length() == 1
        && Character.isLetter(letter.text().charAt(0));
  }

  /** The letter with the accent as one character; empty where the glyph is no accent of it. */
  private static String accented(PdfMark letter, PdfGlyph accent) {
    char mark = combining(accent.text());
    if (mark == 0 || !letter.isDrawn() || !covers(letter.base(), accent)) {
      return "";
    }
    // Old fonts have a letter i without its dot to set an accent on.
    String base = letter.text().replace('\u0131', 'i');
    return Normalizer.normalize(base + mark, Normalizer.Form.NFC);
  }

  /** Whether the glyph is an accent, which may be drawn apart from its letter. */
  static boolean isAccent(PdfGlyph glyph) {
    return combining(glyph.text()) != 0;
  }

  private static char combining(String text) {
    if (text.length() != 1) {
      return 0;
    }
    int at = SPACING.indexOf(text);
    char c = text.charAt(0);
    return at >= 0
        ? COMBINING.charAt(at)
        : Character.getType(c) == Character.NON_SPACING_MARK ? c : 0;
  }

  private static List<PdfMark> trimmed(List<PdfMark> marks) {
    for (int i = 0; i < marks.size() && marks.get(i).isSpace(); i++) {
      marks.set(i, marks.get(i).unspoken());
    }
    for (int i = marks.size() - 1; i >= 0 && marks.get(i).isSpace(); i--) {
      marks.set(i, marks.get(i).unspoken());
    }
    return marks;
  }
}
