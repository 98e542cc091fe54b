package org.caseveil.document.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.caseveil.text.Span;

/**
 * Makes the picture of a page that may be shown: white paper with the ink of words that are clear
 * and stay, and black boxes over those of which anything is replaced. What is no such word, be it a
 * signature, a stamp, a face or handwriting, is not taken over. Used for one page.
 */
public final class CoveredPage {

  private static final byte PAPER = (byte) 255;
  private static final byte COVER = 0;

  /** Paper around the ink of a word that is shown, in pixels. */
  private static final int RIM = 2;

  /** A covered word's box is wider than its ink by this part of its height. */
  private static final int COVERED_RIM = 6;

  private final GreyPage page;
  private final byte[] shown;
  private final List<Box> covers = new ArrayList<>();

  /** Begins with an empty sheet of the same size. */
  public CoveredPage(GreyPage page) {
    this.page = page;
    this.shown = new byte[page.pixels().length];
    Arrays.fill(shown, PAPER);
  }

  /**
   * Takes over a paragraph.
   *
   * @param replaced what of its text is replaced, in UTF-16 units of it
   */
  public void add(ScannedParagraph paragraph, List<Span> replaced) {
    Box open = new Box(0, 0, 0, 0);
    int line = -1;
    for (ScannedParagraph.Place place : paragraph.places()) {
      boolean covered = replaced.stream().anyMatch(span -> span.overlaps(place.span()));
      if (covered) {
        Box cover = place.box().wider(Math.max(RIM, place.box().height() / COVERED_RIM));
        // One box over words that follow each other tells neither their number nor their lengths.
        open = line == place.line() ? open.with(cover) : cover;
        line = place.line();
        covers.add(open);
      } else {
        line = -1;
        if (place.clear()) {
          copy(place.box().wider(RIM));
        }
      }
    }
  }

  private void copy(Box box) {
    Box inside = box.within(page.width(), page.height());
    for (int y = inside.top(); y < inside.bottom(); y++) {
      int from = y * page.width() + inside.left();
      System.arraycopy(page.pixels(), from, shown, from, inside.right() - inside.left());
    }
  }

  /** The picture; covers lie over everything. */
  public GreyPage made() {
    for (Box cover : covers) {
      Box inside = cover.within(page.width(), page.height());
      for (int y = inside.top(); y < inside.bottom(); y++) {
        int row = y * page.width();
        Arrays.fill(shown, row + inside.left(), row + inside.right(), COVER);
      }
    }
    return new GreyPage(page.width(), page.height(), shown);
  }

  /** The boxes that were filled. */
  public List<Box> covers() {
    return List.copyOf(covers);
  }
}
