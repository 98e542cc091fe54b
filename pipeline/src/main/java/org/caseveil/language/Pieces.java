package org.caseveil.language;

/**
 * A text as word pieces. Offsets in UTF-16 units of the text.
 *
 * @param ids of the pieces in the vocabulary
 * @param wordOf for each piece the word it belongs to, counted from 0
 * @param starts of the words
 * @param ends of the words
 */
public record Pieces(int[] ids, int[] wordOf, int[] starts, int[] ends) {

  /** How many pieces there are. */
  public int count() {
    return ids.length;
  }

  /** How many words there are. */
  public int words() {
    return starts.length;
  }
}
