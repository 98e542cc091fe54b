package org.caseveil.document.format;

/**
 * What a page of a PDF shows, in numbers that tell whether its text is in pictures.
 *
 * @param letters that can be seen
 * @param invisibleLetters such as lie under a scan
 * @param pictures the area of all pictures over that of the page
 * @param mostPixels of one picture, as it declares
 * @param mostBytes of one picture when it is unpacked
 * @param curves how many pieces of curves are drawn
 */
record PdfDrawn(
    int letters,
    int invisibleLetters,
    double pictures,
    long mostPixels,
    long mostBytes,
    int curves) {

  /** A scan fills the page, or does so in strips; a figure beside text does not. */
  private static final double MOST_OF_THE_PAGE = 0.5;

  /** What programs for scanning and sending print on a page: a line or two. */
  private static final int FEW_LETTERS = 200;

  /** A drawing of fewer curves holds no words: a letter takes about ten. */
  private static final int MANY_CURVES = 100;

  /** Whether the page is a picture of a page. */
  boolean isScan() {
    return pictures >= MOST_OF_THE_PAGE && letters < FEW_LETTERS && invisibleLetters <= letters;
  }

  /** Whether letters may be drawn as curves. */
  boolean mayBeOutlines() {
    return letters == 0 && invisibleLetters == 0 && curves >= MANY_CURVES;
  }
}
