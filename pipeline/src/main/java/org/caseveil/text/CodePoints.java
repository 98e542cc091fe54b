package org.caseveil.text;

/**
 * Turns UTF-16 offsets into Unicode code points and back, for one text: the one place where Java's
 * offsets meet those of files and other programs. Immutable after construction.
 */
public final class CodePoints {

  private final int[] codePointAt;
  private final int[] unitAt;

  public CodePoints(CharSequence text) {
    int units = text.length();
    codePointAt = new int[units + 1];
    int[] starts = new int[units + 1];
    int count = 0;
    int at = 0;
    while (at < units) {
      int width = Character.charCount(Character.codePointAt(text, at));
      starts[count] = at;
      for (int i = 0; i < width; i++) {
        codePointAt[at + i] = count;
      }
      at += width;
      count++;
    }
    codePointAt[units] = count;
    starts[count] = units;
    unitAt = java.util.Arrays.copyOf(starts, count + 1);
  }

  /** How many code points the text has. */
  public int count() {
    return unitAt.length - 1;
  }

  /** The code point that the UTF-16 unit at {@code unit} belongs to; the count at the end. */
  public int fromUnit(int unit) {
    return codePointAt[unit];
  }

  /** The UTF-16 unit at which a code point starts. */
  public int toUnit(int codePoint) {
    return unitAt[codePoint];
  }

  /** A span in UTF-16 units, given in code points. */
  public Span toUnits(int start, int end) {
    return new Span(toUnit(start), toUnit(end));
  }
}
