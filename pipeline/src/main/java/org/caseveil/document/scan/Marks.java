package org.caseveil.document.scan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Looks for what is as large as a letter on a page and stands in none of its words: text that the
 * reader passed over, handwriting, stamps.
 */
final class Marks {

  /** Of the usual height of a word: lower ones are specks, points and lines. */
  private static final double LOWEST = 0.5;

  /** Of the page's width and height: larger ones are frames, edges and shadows. */
  private static final double LARGEST = 0.25;

  /** Around a word, as a part of its height: accents and points lie beside its box. */
  private static final double RIM = 0.3;

  private final GreyPage page;
  private final Ink ink;
  private final boolean[] seen;
  private int[] open = new int[1 << 12];

  private Marks(GreyPage page) {
    this.page = page;
    this.ink = Ink.of(page);
    this.seen = new boolean[page.width() * page.height()];
  }

  /** How many such marks a page holds; without words, all marks higher than a speck. */
  static int unread(GreyPage page, List<ReadWord> words) {
    Marks marks = new Marks(page);
    List<Integer> heights = new ArrayList<>();
    for (ReadWord word : words) {
      if (word.isText()) {
        heights.add(word.box().height());
        marks.skip(word.box().wider((int) Math.round(RIM * word.box().height())));
      }
    }
    Collections.sort(heights);
    int usual = heights.isEmpty() ? page.height() / 100 : heights.get(heights.size() / 2);
    return marks.count(Math.max(2, (int) Math.ceil(LOWEST * usual)));
  }

  private void skip(Box box) {
    Box inside = box.within(page.width(), page.height());
    for (int y = inside.top(); y < inside.bottom(); y++) {
      for (int x = inside.left(); x < inside.right(); x++) {
        seen[y * page.width() + x] = true;
      }
    }
  }

  private int count(int lowest) {
    int count = 0;
    for (int y = 0; y < page.height(); y++) {
      for (int x = 0; x < page.width(); x++) {
        if (!seen[y * page.width() + x] && ink.isAt(x, y)) {
          Box mark = mark(x, y);
          boolean large =
              mark.height() > LARGEST * page.height()
                  || mark.right() - mark.left() > LARGEST * page.width();
          count += mark.height() >= lowest && !large ? 1 : 0;
        }
      }
    }
    return count;
  }

  /** Goes over all ink that touches a point, also at corners. */
  private Box mark(int startX, int startY) {
    Box mark = new Box(startX, startY, startX + 1, startY + 1);
    int waiting = 0;
    open[waiting++] = startY * page.width() + startX;
    seen[open[0]] = true;
    while (waiting > 0) {
      int at = open[--waiting];
      int x = at % page.width();
      int y = at / page.width();
      mark = mark.with(new Box(x, y, x + 1, y + 1));
      for (int nextY = Math.max(0, y - 1); nextY <= Math.min(page.height() - 1, y + 1); nextY++) {
        for (int nextX = Math.max(0, x - 1); nextX <= Math.min(page.width() - 1, x + 1); nextX++) {
          int next = nextY * page.width() + nextX;
          if (!seen[next] && ink.isAt(nextX, nextY)) {
            seen[next] = true;
            if (waiting == open.length) {
              open = java.util.Arrays.copyOf(open, 2 * waiting);
            }
            open[waiting++] = next;
          }
        }
      }
    }
    return mark;
  }
}
