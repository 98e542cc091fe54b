package org.caseveil.document.scan;

/**
 * What of a page is dark. The threshold is the one that parts its shades best (N. Otsu, "A
 * threshold selection method from gray-level histograms", IEEE Transactions on Systems, Man, and
 * Cybernetics 9, 1979).
 *
 * @param page the page
 * @param threshold the brightest shade that is ink
 */
record Ink(GreyPage page, int threshold) {

  private static final int SHADES = 256;

  static Ink of(GreyPage page) {
    long[] histogram = new long[SHADES];
    for (byte pixel : page.pixels()) {
      histogram[pixel & 0xFF]++;
    }
    long count = page.pixels().length;
    double all = 0;
    for (int shade = 0; shade < SHADES; shade++) {
      all += (double) shade * histogram[shade];
    }
    double best = -1;
    int threshold = 0;
    long dark = 0;
    double sum = 0;
    for (int shade = 0; shade < SHADES - 1; shade++) {
      dark += histogram[shade];
      sum += (double) shade * histogram[shade];
      if (dark > 0 && dark < count) {
        double apart = sum / dark - (all - sum) / (count - dark);
        double between = apart * apart * dark * (count - dark);
        if (between > best) {
          best = between;
          threshold = shade;
        }
      }
    }
    return new Ink(page, threshold);
  }

  boolean isAt(int x, int y) {
    return page.at(x, y) <= threshold;
  }

  /** Whether more than so many of a thousand pixels are dark points that touch no other. */
  boolean isGrainy(int most) {
    long lone = 0;
    for (int y = 1; y < page.height() - 1; y++) {
      for (int x = 1; x < page.width() - 1; x++) {
        if (isAt(x, y)
            && !isAt(x - 1, y)
            && !isAt(x + 1, y)
            && !isAt(x, y - 1)
            && !isAt(x, y + 1)) {
          lone++;
        }
      }
    }
    return lone * 1000 > (long) most * page.width() * page.height();
  }
}
