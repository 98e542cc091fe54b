package org.caseveil.casework;

import org.caseveil.text.Span;

/**
 * What a presenter withheld of a brief, so that no later run brings it back: by theme and offset,
 * never with the text.
 *
 * @param theme the theme's id; {@link #QUESTION}, {@link #SIGN}, or {@link #UNASKED} before a
 *     theme's id
 * @param span in UTF-16 units of the original text; {@link #EVERYWHERE} for the whole theme
 */
public record WithheldTag(String theme, Span span) {

  /** Stands for every place in the case. */
  public static final Span EVERYWHERE = new Span(0, Integer.MAX_VALUE);

  /** Stands for what the presenter asks of the group. */
  static final String QUESTION = "*question";

  /** Stands for a gesture, a silence or a gap. */
  static final String SIGN = "*sign";

  /** Stands, before a theme's id, for the open question that is put to it. */
  static final String UNASKED = "*unasked:";

  /** Whether it is a passage that is not quoted, whatever theme it shows. */
  boolean isOfWords() {
    return theme.equals(QUESTION) || theme.equals(SIGN);
  }

  /** Whether this keeps a tag back. */
  boolean covers(StoredBrief.Tag tag) {
    return theme.equals(tag.hit().theme()) && span.overlaps(tag.original());
  }
}
