package org.caseveil.casework;

import org.caseveil.text.Span;

/**
 * A tag that its presenter withheld, so that no later run brings it back: by theme and offset,
 * never with the text.
 *
 * @param theme the theme's id
 * @param span in UTF-16 units of the original text; {@link #EVERYWHERE} for the whole theme
 */
public record WithheldTag(String theme, Span span) {

  /** Stands for every place in the case. */
  public static final Span EVERYWHERE = new Span(0, Integer.MAX_VALUE);

  /** Whether this keeps a tag back. */
  boolean covers(StoredBrief.Tag tag) {
    return theme.equals(tag.hit().theme()) && span.overlaps(tag.original());
  }
}
