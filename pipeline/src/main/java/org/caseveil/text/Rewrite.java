package org.caseveil.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A text made from another by edits, with the way back. Immutable.
 *
 * @param text what came out
 * @param offsets from what came out back to what went in
 */
public record Rewrite(SensitiveText text, OffsetMap offsets) {

  /** The text as it is. */
  public static Rewrite none(SensitiveText text) {
    return new Rewrite(text, OffsetMap.identity());
  }

  /**
   * Applies edits that do not overlap, in any order. Everything outside them stays as it is.
   *
   * @throws IllegalArgumentException if two edits overlap
   * @throws IndexOutOfBoundsException if an edit lies outside the text
   */
  public static Rewrite apply(SensitiveText source, List<Edit> edits) {
    List<Edit> ordered = new ArrayList<>(edits);
    Collections.sort(ordered, (a, b) -> a.span().compareTo(b.span()));
    OffsetMap offsets = OffsetMap.ofEdits(ordered);
    String text = source.reveal();
    StringBuilder made = new StringBuilder(text.length());
    int last = 0;
    for (Edit edit : ordered) {
      made.append(text, last, edit.span().start()).append(edit.replacement());
      last = edit.span().end();
    }
    made.append(text, last, text.length());
    return new Rewrite(new SensitiveText(made.toString()), offsets);
  }
}
