package org.caseveil.document.scan;

/**
 * What pictures of pages may cost and how surely they must be read. Bound from {@code
 * config/pipeline.yaml}, which gives each limit's reason.
 *
 * @param pixels of one picture, as its file declares them
 * @param pages pictures of pages in one file
 * @param pageConfidence a page read with less, 0 to 100, waits for a person
 * @param wordConfidence a word read with less, 0 to 100, counts as not read
 */
public record ScanLimits(long pixels, int pages, int pageConfidence, int wordConfidence) {

  /**
   * Pixels that are read at most: a sheet of A4 at 350 dots an inch; larger pictures are reduced.
   */
  public static final int READ_PIXELS = 12_000_000;

  public ScanLimits {
    boolean shares =
        pageConfidence >= 0
            && pageConfidence <= 100
            && wordConfidence >= 0
            && wordConfidence <= 100;
    if (pixels < 1 || pages < 1 || !shares) {
      throw new IllegalArgumentException(
          "scans: max-pixels and max-pages are at least 1, confidences lie between 0 and 100");
    }
  }
}
