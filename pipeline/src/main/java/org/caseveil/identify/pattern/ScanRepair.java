package org.caseveil.identify.pattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseveil.text.Edit;
import org.caseveil.text.Span;

/**
 * Tells what readers of pictures do to numbers and addresses, for patterns to look through the text
 * with it undone: letters in the place of digits of the same shape, blanks inside numbers and
 * around the signs of an address. What is mended wrongly is only looked at once more, nothing is
 * lost by it. Stateless.
 */
final class ScanRepair {

  private static final Pattern WORD = Pattern.compile("\\S+");

  /** With a digit, and without a small letter that looks like none. */
  private static final Pattern MISREAD = Pattern.compile("(?=.*[0-9])[^a-hjkmnp-rt-y]*");

  private static final Pattern BLANK =
      Pattern.compile(
          "(?<=[0-9]) (?=[0-9])"
              + "|(?<=[\\w]) (?=@)|(?<=@) (?=\\w)"
              + "|(?<=@[\\w.-]{1,40}\\.) (?=[a-z]{2,6}\\b)|(?<=\\bwww\\.) (?=\\w)");

  /** Letters and the digits that they are taken for, one for one. */
  private static final String LETTERS = "OoQDIl|iZzSsB";

  private static final String DIGITS = "0000111122558";

  private ScanRepair() {}

  /** Digits for the letters that look like them and stand beside one, each as long as it was. */
  static List<Edit> digits(String text, List<Span> scanned) {
    List<Edit> edits = new ArrayList<>();
    for (Span stretch : scanned) {
      Matcher words = WORD.matcher(text).region(stretch.start(), stretch.end());
      while (words.find()) {
        if (MISREAD.matcher(words.group()).matches()) {
          mend(words.group(), words.start(), edits);
        }
      }
    }
    edits.sort(Comparator.comparing(Edit::span));
    return edits;
  }

  private static void mend(String word, int start, List<Edit> edits) {
    char[] mended = word.toCharArray();
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = 0; i < mended.length; i++) {
        int like = LETTERS.indexOf(mended[i]);
        if (like >= 0 && (isDigit(mended, i - 1) || isDigit(mended, i + 1))) {
          mended[i] = DIGITS.charAt(like);
          edits.add(new Edit(new Span(start + i, start + i + 1), String.valueOf(mended[i])));
          changed = true;
        }
      }
    }
  }

  private static boolean isDigit(char[] word, int at) {
    return at >= 0 && at < word.length && word[at] >= '0' && word[at] <= '9';
  }

  /** Nothing for the blanks inside numbers and addresses. */
  static List<Edit> blanks(String text, List<Span> scanned) {
    List<Edit> edits = new ArrayList<>();
    for (Span stretch : scanned) {
      Matcher blanks = BLANK.matcher(text).region(stretch.start(), stretch.end());
      blanks.useTransparentBounds(true);
      while (blanks.find()) {
        edits.add(new Edit(new Span(blanks.start(), blanks.end()), ""));
      }
    }
    return edits;
  }
}
