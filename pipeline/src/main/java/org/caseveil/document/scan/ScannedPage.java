package org.caseveil.document.scan;

import java.util.List;

/**
 * A page as it was read. Immutable.
 *
 * @param picture the page, turned so that its text is upright
 * @param words in reading order, boxes in pixels of the picture
 * @param unreadMarks how many marks as large as letters stand in no word
 */
public record ScannedPage(GreyPage picture, List<ReadWord> words, int unreadMarks) {

  /** Marks beside a hundred letters that a page may hold: a signature, a bullet, an initial. */
  private static final int MOST_MARKS = 5;

  /** So many marks may stand on the shortest of pages. */
  private static final int FEW_MARKS = 10;

  /**
   * Words of a hundred that may be unsure before the page as a whole is: specks and stamps are read
   * as a word or two of nonsense on a page that is read well.
   */
  private static final int MOST_UNSURE = 5;

  public ScannedPage {
    words = List.copyOf(words);
  }

  /** How surely the page was read, 0 to 100: that of its words by their length; 0 without words. */
  public int confidence() {
    long letters = letters();
    long sum = words.stream().mapToLong(word -> (long) word.letters() * word.confidence()).sum();
    return letters == 0 ? 0 : (int) (sum / letters);
  }

  /** Whether more was left out than a signature: text, handwriting, a stamp, a drawing. */
  public boolean hasMore() {
    return unreadMarks > Math.max(FEW_MARKS, letters() * MOST_MARKS / 100);
  }

  private long letters() {
    return words.stream().mapToLong(ReadWord::letters).sum();
  }

  /** Whether any word was read. */
  public boolean hasText() {
    return words.stream().anyMatch(ReadWord::isText);
  }

  /** How many words were not read surely. */
  public int unsure(ScanLimits limits) {
    return (int)
        words.stream()
            .filter(word -> word.isText() && word.confidence() < limits.wordConfidence())
            .count();
  }

  /** Whether its words may be wrong. */
  public boolean isUnsure(ScanLimits limits) {
    long texts = words.stream().filter(ReadWord::isText).count();
    return confidence() < limits.pageConfidence() || unsure(limits) * 100L > MOST_UNSURE * texts;
  }
}
