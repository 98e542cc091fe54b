package org.caseveil.identify;

import java.util.List;

/**
 * What was found in a narrative. Immutable.
 *
 * @param findings ascending, not overlapping
 * @param cast the persons, in the order in which they first appear
 */
public record Identification(List<Finding> findings, List<Person> cast) {

  public Identification {
    findings = List.copyOf(findings);
    cast = List.copyOf(cast);
  }
}
