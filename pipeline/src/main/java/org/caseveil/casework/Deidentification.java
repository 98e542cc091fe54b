package org.caseveil.casework;

import org.caseveil.conceal.Concealment;
import org.caseveil.identify.Identification;
import org.caseveil.text.Narrative;

/**
 * What looking through and concealing one text gave. Immutable.
 *
 * @param narrative what was looked through
 * @param identification what was found
 * @param concealment what was made of it
 */
public record Deidentification(
    Narrative narrative, Identification identification, Concealment concealment) {}
