package org.caseveil.conceal;

import org.caseveil.text.OffsetMap;
import org.caseveil.text.Span;

/**
 * Text that went through {@link Concealer}: the only text that themes, briefs and exports take.
 * Only this package can make one. Immutable.
 */
public final class DeidentifiedText {

  private final String content;
  private final OffsetMap offsets;

  DeidentifiedText(String content, OffsetMap offsets) {
    this.content = content;
    this.offsets = offsets;
  }

  /** The text, free of what was found. */
  public String content() {
    return content;
  }

  /** Where a span of this text stood in the narrative's given view. */
  public Span inOriginal(Span span) {
    return offsets.toSource(span);
  }

  /** Brings spans of this text back to the narrative's given view, and the other way. */
  public OffsetMap offsets() {
    return offsets;
  }

  /** Length only: even de-identified text stays out of logs. */
  @Override
  public String toString() {
    return "<" + content.length() + " de-identified chars>";
  }
}
