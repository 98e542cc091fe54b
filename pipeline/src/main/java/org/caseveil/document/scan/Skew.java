package org.caseveil.document.scan;

import java.util.Arrays;

/**
 * How far the lines of a page are from level: the angle at which its rows are most unlike their
 * neighbours, full of ink and empty in turn. The reader's own layout analysis loses whole
 * paragraphs from about two degrees on.
 */
final class Skew {

  /** Tenths of a degree to each side; a page askew by more is not laid on a scanner. */
  private static final int MOST = 100;

  private static final int COARSE = 5;

  /** The longer side of the small picture that angles are tried on, in pixels. */
  private static final int SMALL = 1_000;

  private final int[] xs;
  private final int[] ys;
  private final int rows;

  private Skew(int[] xs, int[] ys, int rows) {
    this.xs = xs;
    this.ys = ys;
    this.rows = rows;
  }

  /** In degrees, clockwise: by how much the page has to be turned back. */
  static double of(GreyPage page) {
    int step = Math.max(1, Math.max(page.width(), page.height()) / SMALL);
    GreyPage small = page.reduced(step);
    Ink ink = Ink.of(small);
    int[] xs = new int[small.width() * small.height()];
    int[] ys = new int[xs.length];
    int count = 0;
    for (int y = 0; y < small.height(); y++) {
      for (int x = 0; x < small.width(); x++) {
        if (ink.isAt(x, y)) {
          xs[count] = x;
          ys[count++] = y;
        }
      }
    }
    Skew skew =
        new Skew(
            Arrays.copyOf(xs, count), Arrays.copyOf(ys, count), small.height() + 2 * small.width());
    return skew.best() / 10.0;
  }

  private int best() {
    int coarse = best(-MOST, MOST, COARSE);
    return best(coarse - COARSE, coarse + COARSE, 1);
  }

  private int best(int from, int to, int step) {
    int best = 0;
    double most = contrast(0);
    for (int tenths = from; tenths <= to; tenths += step) {
      double contrast = contrast(tenths);
      // A tie goes to the smaller angle.
      if (contrast > most || (contrast == most && Math.abs(tenths) < Math.abs(best))) {
        most = contrast;
        best = tenths;
      }
    }
    return best;
  }

  private double contrast(int tenths) {
    double sine = Math.sin(Math.toRadians(tenths / 10.0));
    double cosine = Math.cos(Math.toRadians(tenths / 10.0));
    int[] profile = new int[rows];
    int middle = rows / 3;
    for (int i = 0; i < xs.length; i++) {
      int row = (int) Math.round(ys[i] * cosine - xs[i] * sine) + middle;
      if (row >= 0 && row < rows) {
        profile[row]++;
      }
    }
    double sum = 0;
    for (int row = 1; row < rows; row++) {
      double apart = profile[row] - profile[row - 1];
      sum += apart * apart;
    }
    return sum;
  }
}
