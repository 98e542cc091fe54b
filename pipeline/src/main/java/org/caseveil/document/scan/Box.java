package org.caseveil.document.scan;

/**
 * A rectangle of a picture, in pixels from its upper left corner.
 *
 * @param left first column
 * @param top first row
 * @param right the column after the last
 * @param bottom the row after the last
 */
public record Box(int left, int top, int right, int bottom) {

  /** Whether nothing lies in it. */
  boolean isEmpty() {
    return right <= left || bottom <= top;
  }

  int height() {
    return bottom - top;
  }

  /** The same, wider by so many pixels on each side. */
  Box wider(int pixels) {
    return new Box(left - pixels, top - pixels, right + pixels, bottom + pixels);
  }

  /** What of it lies in a picture of this size. */
  Box within(int width, int height) {
    return new Box(
        Math.max(0, left), Math.max(0, top), Math.min(width, right), Math.min(height, bottom));
  }

  /** The smallest that holds both. */
  Box with(Box other) {
    return new Box(
        Math.min(left, other.left),
        Math.min(top, other.top),
        Math.max(right, other.right),
        Math.max(bottom, other.bottom));
  }
}
