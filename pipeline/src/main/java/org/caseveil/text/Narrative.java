package org.caseveil.text;

/**
 * The whole text of one case as detectors see it, in two views: as it was given, and written out
 * (spoken punctuation, letters and digits turned into what they stand for). Every result is in
 * offsets of the given view. Immutable.
 *
 * @param given the passages of the document, joined by one line feed each
 * @param written the given text written out; the same text where nothing was dictated
 */
public record Narrative(SensitiveText given, Rewrite written) {

  /** A narrative in which nothing was dictated. */
  public static Narrative typed(SensitiveText given) {
    return new Narrative(given, Rewrite.none(given));
  }
}
