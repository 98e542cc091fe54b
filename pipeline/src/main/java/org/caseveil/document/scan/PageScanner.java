package org.caseveil.document.scan;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the picture of a page: grain is smoothed, small print enlarged, and a page that cannot be
 * read is turned. Used by one thread.
 */
public final class PageScanner {

  /**
   * A shorter side of so many pixels is A4 at 120 dots an inch: below, letters get lost that twice
   * the size shows (measured on drawn pages).
   */
  private static final int SMALL = 1_000;

  /**
   * Lone dark points among a thousand pixels: more are grain, over which the reader loses hours.
   */
  private static final int GRAINY = 2;

  private static final int MOST_SMOOTHINGS = 2;

  /** Degrees that the reader bears by itself. */
  private static final double LEVEL = 0.3;

  /** Confidence below which a page may stand on its side or its head. */
  private static final int NOT_UPRIGHT = 60;

  /** Confidence below which the words are nonsense: grain and patterns are read with about 20. */
  private static final int NONSENSE = 40;

  private final TesseractReader reader;
  private final ScanLimits limits;

  public PageScanner(TesseractReader reader, ScanLimits limits) {
    this.reader = reader;
    this.limits = limits;
  }

  /** The page with its words; without any where nothing can be read. */
  public ScannedPage scan(GreyPage page) {
    ScannedPage best = read(page);
    if (best.confidence() < NOT_UPRIGHT) {
      for (int quarters = 1; quarters < 4; quarters++) {
        best = better(best, read(page.turned(quarters)));
      }
    }
    return best.confidence() < NONSENSE
        ? new ScannedPage(best.picture(), List.of(), best.unreadMarks())
        : best;
  }

  /** By letters that were read surely: nonsense is unsure, and a line may be sure by chance. */
  private ScannedPage better(ScannedPage one, ScannedPage other) {
    return sureLetters(other) > sureLetters(one) ? other : one;
  }

  private long sureLetters(ScannedPage page) {
    return page.words().stream()
        .filter(word -> word.confidence() >= limits.wordConfidence())
        .mapToLong(ReadWord::letters)
        .sum();
  }

  private ScannedPage read(GreyPage askew) {
    double skew = Skew.of(askew);
    GreyPage page = Math.abs(skew) < LEVEL ? askew : askew.turned(-skew);
    GreyPage smooth = page;
    for (int i = 0; Ink.of(smooth).isGrainy(GRAINY); i++) {
      if (i == MOST_SMOOTHINGS) {
        return new ScannedPage(page, List.of(), 0);
      }
      smooth = smooth.smoothed();
    }
    ScannedPage read = read(page, smooth, TesseractReader.Layout.ANY);
    return read.hasMore()
        ? better(read, read(page, smooth, TesseractReader.Layout.ONE_BLOCK))
        : read;
  }

  private ScannedPage read(GreyPage page, GreyPage smooth, TesseractReader.Layout layout) {
    int times = Math.min(page.width(), page.height()) < SMALL ? 2 : 1;
    List<ReadWord> words = new ArrayList<>();
    for (ReadWord word : reader.words(smooth.enlarged(times), layout)) {
      Box box = word.box();
      Box own =
          new Box(
              box.left() / times,
              box.top() / times,
              (box.right() + times - 1) / times,
              (box.bottom() + times - 1) / times);
      words.add(new ReadWord(word.text(), own, word.confidence(), word.line(), word.block()));
    }
    return new ScannedPage(page, words, Marks.unread(smooth, words));
  }
}
