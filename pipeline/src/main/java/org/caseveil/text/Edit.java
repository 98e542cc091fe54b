package org.caseveil.text;

/**
 * One replacement in a text: what stands at {@code span} gives way to {@code replacement}. The
 * replacement may be empty; an empty span inserts.
 *
 * @param span where, in UTF-16 units of the text before any edit
 * @param replacement what to put there
 */
public record Edit(Span span, String replacement) {

  /** Never prints the replacement, which may be a surrogate name. */
  @Override
  public String toString() {
    return "Edit[" + span.start() + "," + span.end() + " -> " + replacement.length() + " chars]";
  }
}
