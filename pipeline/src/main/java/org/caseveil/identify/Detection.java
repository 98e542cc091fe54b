package org.caseveil.identify;

import org.caseveil.text.Span;

/**
 * One detector's claim that an identifier stands at a place. Holds offsets, never text.
 *
 * @param span in UTF-16 units of the narrative's given view
 * @param type what kind
 * @param identifierClass how far it identifies
 * @param score the detector's probability, 0 to 1
 * @param detector the {@link Detector#id()}
 * @param rule which of the detector's rules or models spoke, for the report; such as {@code
 *     nhs-number}
 */
public record Detection(
    Span span,
    IdentifierType type,
    IdentifierClass identifierClass,
    double score,
    String detector,
    String rule) {

  public Detection {
    if (span.isEmpty()) {
      throw new IllegalArgumentException("a detection covers something");
    }
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("score " + score + " is no probability");
    }
  }

  /** A detection of the type's usual class. */
  public static Detection of(
      Span span, IdentifierType type, double score, String detector, String rule) {
    return new Detection(span, type, type.usualClass(), score, detector, rule);
  }
}
