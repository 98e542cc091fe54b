package org.caseveil.brief;

import org.caseveil.conceal.DeidentifiedText;
import org.caseveil.text.Span;

/**
 * A passage of the shared case, word for word: it can only be cut from the text, so what a brief
 * shows is really there. Immutable.
 */
public final class Quote {

  private final Span span;
  private final String words;

  private Quote(Span span, String words) {
    this.span = span;
    this.words = words;
  }

  /** Cuts a passage out of the shared case. */
  public static Quote cut(DeidentifiedText text, Span span) {
    return new Quote(span, span.of(text.content()));
  }

  /** Where it stands, in UTF-16 units of the shared case. */
  public Span span() {
    return span;
  }

  /** The passage. */
  public String words() {
    return words;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Quote that && span.equals(that.span) && words.equals(that.words);
  }

  @Override
  public int hashCode() {
    return span.hashCode();
  }

  /** Length only: even de-identified text stays out of logs. */
  @Override
  public String toString() {
    return "<" + words.length() + " quoted chars>";
  }
}
