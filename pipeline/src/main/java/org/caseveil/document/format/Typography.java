package org.caseveil.document.format;

import java.util.ArrayList;
import java.util.List;
import org.caseveil.text.Edit;
import org.caseveil.text.Rewrite;
import org.caseveil.text.SensitiveText;
import org.caseveil.text.Span;

/**
 * Takes out of a passage what a reader does not see but a detector would stumble over: soft
 * hyphens, zero-width spaces and ligatures inside words; spaces that do not break become plain
 * ones. The way back is the rewrite's offset map.
 *
 * <p>Source of the characters: Unicode 15.1, general category Cf and block "Alphabetic Presentation
 * Forms".
 */
final class Typography {

  private static final String[] LIGATURES = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
  private static final char FIRST_LIGATURE = '\uFB00';

  private Typography() {}

  /** The text as a reader sees it. */
  static Rewrite seen(SensitiveText text) {
    String content = text.reveal();
    List<Edit> edits = new ArrayList<>();
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      if (isInvisible(c)) {
        edits.add(new Edit(new Span(i, i + 1), ""));
      } else if (isFixedSpace(c)) {
        edits.add(new Edit(new Span(i, i + 1), " "));
      } else if (c >= FIRST_LIGATURE && c < FIRST_LIGATURE + LIGATURES.length) {
        edits.add(new Edit(new Span(i, i + 1), LIGATURES[c - FIRST_LIGATURE]));
      }
    }
    return edits.isEmpty() ? Rewrite.none(text) : Rewrite.apply(text, edits);
  }

  private static boolean isFixedSpace(char c) {
    return c == '\u00A0' || c == '\u2007' || c == '\u202F';
  }

  private static boolean isInvisible(char c) {
    return c == '\u00AD' || c == '\u200B' || c == '\u2060' || c == '\uFEFF';
  }
}
