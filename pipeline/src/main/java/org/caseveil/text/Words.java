package org.caseveil.text;

import java.util.Arrays;

/**
 * The words of a text: its longest runs of letters, digits and the marks that combine with them. An
 * apostrophe or a hyphen ends a word. Signs that show nothing (soft hyphens, joiners, marks of
 * direction) belong to the word they stand in. Immutable; spans in UTF-16 units.
 */
public final class Words {

  private final String text;
  private final int[] starts;
  private final int[] ends;

  private Words(String text, int[] starts, int[] ends) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
  }

  /** Finds the words of a text in one pass. */
  public static Words of(String text) {
    int[] starts = new int[text.length() / 4 + 8];
    int[] ends = new int[starts.length];
    int count = 0;
    int at = 0;
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      if (!begins(codePoint)) {
        at += Character.charCount(codePoint);
        continue;
      }
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
        ends = Arrays.copyOf(ends, count * 2);
      }
      int end = wordEnd(text, at);
      starts[count] = at;
      ends[count] = end;
      count++;
      at = end;
    }
    return new Words(text, Arrays.copyOf(starts, count), Arrays.copyOf(ends, count));
  }

  private static int wordEnd(String text, int start) {
    int end = start;
    int at = start;
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      boolean shown = begins(codePoint) || combines(codePoint);
      if (!shown && Character.getType(codePoint) != Character.FORMAT) {
        break;
      }
      at += Character.charCount(codePoint);
      if (shown) {
        end = at;
      }
    }
    return end;
  }

  private static boolean begins(int codePoint) {
    return Character.isLetterOrDigit(codePoint);
  }

  private static boolean combines(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  /** How many words there are. */
  public int count() {
    return starts.length;
  }

  public int start(int word) {
    return starts[word];
  }

  public int end(int word) {
    return ends[word];
  }

  public Span span(int word) {
    return new Span(starts[word], ends[word]);
  }

  /** The word as it stands in the text. */
  public String of(int word) {
    return text.substring(starts[word], ends[word]);
  }

  /** The text between a word and the next one, or the rest of the text after the last. */
  public String gapAfter(int word) {
    int next = word + 1 < starts.length ? starts[word + 1] : text.length();
    return text.substring(ends[word], next);
  }

  /** The first word that ends after {@code offset}; {@link #count()} if there is none. */
  public int endingAfter(int offset) {
    int at = Arrays.binarySearch(ends, offset + 1);
    return at >= 0 ? at : -at - 1;
  }

  /** The first word that starts at or after {@code offset}; {@link #count()} if there is none. */
  public int startingFrom(int offset) {
    int at = Arrays.binarySearch(starts, offset);
    return at >= 0 ? at : -at - 1;
  }

  /** The text that these are the words of. */
  public String text() {
    return text;
  }
}
