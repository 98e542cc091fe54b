package org.caseveil.document.format;

/**
 * What becomes of one glyph when its line is set anew. Lengths in points along the text.
 *
 * @param kept whether it is drawn again
 * @param shift how far from its old place it, or what is put in its place, is drawn
 * @param squeeze its new width over its old one
 * @param inserted what is drawn in its place; empty for nothing
 */
record PdfAction(boolean kept, double shift, double squeeze, String inserted) {

  static final PdfAction UNCHANGED = new PdfAction(true, 0, 1, "");
  static final PdfAction REMOVED = new PdfAction(false, 0, 1, "");
}
