package org.caseveil.casework;

import org.caseveil.identify.Identification;
import org.caseveil.text.Narrative;

/** Finds the identifiers of a narrative and the persons they belong to. Thread safe. */
@FunctionalInterface
public interface IdentifierFinder {

  /**
   * Everything found.
   *
   * @throws RuntimeException if a detector cannot do its work: the document stops
   */
  Identification find(Narrative narrative);
}
