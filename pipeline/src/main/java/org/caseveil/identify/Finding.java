package org.caseveil.identify;

import java.util.Set;
import org.caseveil.text.Span;

/**
 * An identifier found, after fusion: findings of a narrative never overlap. Holds offsets, never
 * text.
 *
 * @param span in UTF-16 units of the narrative's given view; never over a passage's end
 * @param type what kind
 * @param identifierClass how far it identifies
 * @param entity the same for all mentions of the same thing in this narrative: {@code p1}, {@code
 *     l2}
 * @param score calibrated probability, 0 to 1
 * @param detectors who found it, sorted
 */
public record Finding(
    Span span,
    IdentifierType type,
    IdentifierClass identifierClass,
    String entity,
    double score,
    Set<String> detectors) {

  public Finding {
    detectors = java.util.Collections.unmodifiableSet(new java.util.TreeSet<>(detectors));
  }
}
