package org.caseveil.identify;

import java.util.Collections;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import org.caseveil.text.Span;

/**
 * What one or more detectors hold to be an identifier, before it is linked to an entity. Holds
 * offsets, never text.
 *
 * @param span in UTF-16 units of the given view
 * @param detectors who found it, sorted
 */
record Claim(
    Span span,
    IdentifierType type,
    IdentifierClass identifierClass,
    double score,
    Set<String> detectors) {

  /** A total order, so that the order of arrival never shows in a result. */
  static final Comparator<Claim> ORDER =
      Comparator.comparing(Claim::span)
          .thenComparing(Claim::type)
          .thenComparing(Claim::identifierClass)
          .thenComparing(Claim::score)
          .thenComparing(claim -> claim.detectors().toString());

  Claim {
    detectors = Collections.unmodifiableSet(new TreeSet<>(detectors));
  }

  Claim at(Span other) {
    return new Claim(other, type, identifierClass, score, detectors);
  }
}
