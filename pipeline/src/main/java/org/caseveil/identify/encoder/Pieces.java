package org.caseveil.identify.encoder;

/**
 * A text as word pieces. Offsets in UTF-16 units of the text.
 *
 * @param ids of the pieces in the vocabulary
 * @param wordOf for each piece the word it belongs to, counted from 0
 * @param starts of the words
 * @param ends of the words
 */
record Pieces(int[] ids, int[] wordOf, int[] starts, int[] ends) {

  int count() {
    return ids.length;
  }

  int words() {
    return starts.length;
  }
}
