package org.caseveil.text;

import java.util.List;

/**
 * The whole text of one case as detectors see it, in two views: as it was given, and written out
 * (spoken punctuation, letters and digits turned into what they stand for). Every result is in
 * offsets of the given view. Immutable.
 *
 * @param given the passages of the document, joined by one line feed each
 * @param written the given text written out; the same text where nothing was dictated
 * @param scanned what of the given text was read from pictures, where letters and spaces may be
 *     wrong; ascending
 */
public record Narrative(SensitiveText given, Rewrite written, List<Span> scanned) {

  public Narrative {
    scanned = List.copyOf(scanned);
  }

  /** A narrative of which nothing was read from a picture. */
  public Narrative(SensitiveText given, Rewrite written) {
    this(given, written, List.of());
  }

  /** A narrative in which nothing was dictated. */
  public static Narrative typed(SensitiveText given) {
    return new Narrative(given, Rewrite.none(given));
  }

  /** The same, of which these stretches were read from pictures. */
  public Narrative withScanned(List<Span> stretches) {
    return new Narrative(given, written, stretches);
  }
}
