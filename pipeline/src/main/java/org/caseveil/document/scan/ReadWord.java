package org.caseveil.document.scan;

/**
 * A word as it was read from a picture.
 *
 * @param text its letters
 * @param box where its ink is
 * @param confidence of the reader, 0 to 100
 * @param line which line of the page it stands in, counted from 0
 * @param block which block of the page, such as a column or a letterhead, counted from 0
 */
public record ReadWord(String text, Box box, int confidence, int line, int block) {

  /** Whether it holds a letter or a digit: lines and specks are read as dashes and dots. */
  boolean isText() {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** How many letters and digits it has. */
  int letters() {
    return (int) text.codePoints().filter(Character::isLetterOrDigit).count();
  }

  /** Length only: it is text of a case. */
  @Override
  public String toString() {
    return "ReadWord[" + text.length() + " chars, " + box + ", " + confidence + "]";
  }
}
