package org.caseveil.identify.encoder;

import org.caseveil.language.Pieces;

/**
 * The shape of each word that the encoder gets beside its letters, since its vocabulary folds case:
 * casing and digits, and what stands before the word. The numbers are those of encoder.json, key
 * "shapes".
 */
final class WordShapes {

  private static final int AFTER_NOTHING = 10;
  private static final int FIRST_OF_LINE = 20;

  private WordShapes() {}

  /** The shape of each word. */
  static int[] of(String text, Pieces pieces) {
    int[] shapes = new int[pieces.words()];
    int end = 0;
    for (int word = 0; word < shapes.length; word++) {
      String between = text.substring(end, pieces.starts()[word]);
      String form = text.substring(pieces.starts()[word], pieces.ends()[word]);
      shapes[word] = shape(form) + gap(between, word == 0);
      end = pieces.ends()[word];
    }
    return shapes;
  }

  private static int gap(String between, boolean first) {
    if (first || between.indexOf('\n') >= 0 || between.indexOf('\r') >= 0) {
      return FIRST_OF_LINE;
    }
    return between.isEmpty() ? AFTER_NOTHING : 0;
  }

  private static int shape(String form) {
    int[] letters = form.codePoints().filter(Character::isLetter).toArray();
    if (form.codePoints().allMatch(Character::isDigit)) {
      return 6;
    }
    if (letters.length == 0) {
      return 8;
    }
    if (form.codePoints().anyMatch(Character::isDigit)) {
      return 7;
    }
    return casing(form.codePoints().filter(WordShapes::cased).toArray(), form.codePointAt(0));
  }

  private static boolean cased(int c) {
    return Character.isUpperCase(c) || Character.isLowerCase(c);
  }

  private static int casing(int[] cased, int first) {
    int upper = 0;
    for (int c : cased) {
      upper += Character.isUpperCase(c) ? 1 : 0;
    }
    if (cased.length == 0) {
      return 9;
    }
    if (upper == 0) {
      return 1;
    }
    if (upper == cased.length) {
      return upper == 1 ? 4 : 3;
    }
    return Character.isUpperCase(first) && upper == 1 ? 2 : 5;
  }
}
