package org.caseveil.identify.encoder;

import java.util.ArrayList;
import java.util.List;
import org.caseveil.text.Span;

/**
 * Cuts a row of pieces into overlapping windows; no word is cut unless it is longer than a window,
 * and every piece is in at least one.
 */
final class Windows {

  private Windows() {}

  /**
   * The windows as ranges of pieces.
   *
   * @param wordOf for each piece its word
   * @param room pieces of a window without its marks
   * @param overlap pieces shared with the window before
   */
  static List<Span> of(int[] wordOf, int room, int overlap) {
    List<Span> windows = new ArrayList<>();
    int start = 0;
    while (start < wordOf.length) {
      int end = Math.min(wordOf.length, start + room);
      if (end < wordOf.length) {
        int cut = firstPiece(wordOf, end, start);
        end = cut > start ? cut : end;
      }
      windows.add(new Span(start, end));
      if (end >= wordOf.length) {
        break;
      }
      start = firstPiece(wordOf, Math.max(end - overlap, start + 1), start + 1);
    }
    return windows;
  }

  /** The first piece of the word at {@code at}, not before {@code least}. */
  private static int firstPiece(int[] wordOf, int at, int least) {
    int first = at;
    while (first > least && wordOf[first] == wordOf[first - 1]) {
      first--;
    }
    return first;
  }
}
