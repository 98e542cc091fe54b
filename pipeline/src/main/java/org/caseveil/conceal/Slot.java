package org.caseveil.conceal;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseveil.identify.Finding;
import org.caseveil.identify.Person;
import org.caseveil.text.Edit;
import org.caseveil.text.Span;

/**
 * The place of one finding in its sentence: what stands there and how far a replacement may widen
 * without touching another finding or the end of a line. Offsets are UTF-16 units of the given
 * view.
 *
 * @param text the whole given view
 * @param finding what stands there
 * @param person whose it is, if known
 * @param room the stretch a replacement may take, around the finding
 */
record Slot(String text, Finding finding, Optional<Person> person, Span room) {

  private static final Pattern WORD_AFTER = Pattern.compile("\\A[ \\u00a0]([\\p{L}'’-]+)");
  private static final Pattern WORD_BEFORE = Pattern.compile("([\\p{L}'’.-]+)[ \\u00a0]\\z");

  /** What the finding covers. */
  String surface() {
    return finding.span().of(text);
  }

  /** What stands between the room's start and the finding. */
  String before() {
    return text.substring(room.start(), finding.span().start());
  }

  /** What stands between the finding and the room's end. */
  String after() {
    return text.substring(finding.span().end(), room.end());
  }

  /** The word right before, one space away, in lower case; empty if there is none. */
  String wordBefore() {
    Matcher word = WORD_BEFORE.matcher(before());
    return word.find() ? word.group(1).toLowerCase(Locale.ROOT) : "";
  }

  /** The word right after, one space away, as it stands; empty if there is none. */
  String wordAfter() {
    Matcher word = WORD_AFTER.matcher(after());
    return word.find() ? word.group(1) : "";
  }

  /** Puts {@code replacement} where the finding stands. */
  Edit put(String replacement) {
    return new Edit(finding.span(), replacement);
  }

  /**
   * Puts {@code replacement} over the finding and its surroundings.
   *
   * @param left how many units to take before the finding
   * @param right how many units to take after it
   */
  Edit put(int left, int right, String replacement) {
    Span span = new Span(finding.span().start() - left, finding.span().end() + right);
    if (!room.contains(span)) {
      throw new IllegalArgumentException("a replacement leaves its room");
    }
    return new Edit(span, replacement);
  }

  /** Whether a sentence starts at {@code offset} of the text. */
  boolean startsSentence(int offset) {
    int at = offset - 1;
    while (at >= 0 && (text.charAt(at) == ' ' || "\"'“‘(*_".indexOf(text.charAt(at)) >= 0)) {
      at--;
    }
    return at < 0 || ".!?\n\r:".indexOf(text.charAt(at)) >= 0;
  }

  /**
   * {@code phrase} with a capital if a sentence starts at {@code offset} and the original had one.
   */
  String capitalisedLike(int offset, String phrase) {
    boolean capital =
        Character.isUpperCase(text.codePointAt(offset))
            || Character.isDigit(text.codePointAt(offset));
    if (phrase.isEmpty() || !capital || !startsSentence(offset)) {
      return phrase;
    }
    return phrase.substring(0, 1).toUpperCase(Locale.ROOT) + phrase.substring(1);
  }
}
