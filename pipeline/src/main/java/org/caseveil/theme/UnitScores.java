package org.caseveil.theme;

import java.util.List;
import org.caseveil.text.Span;

/**
 * What the encoder says of each unit of a text. Immutable by convention: nobody writes to the
 * arrays after construction.
 *
 * @param units where, in UTF-16 units of the text, ascending
 * @param themes log-odds, one row a unit, one column a theme of the model
 * @param holders log-odds, one row a unit, then a theme of the model, then {@link Holder} in order
 */
record UnitScores(List<Span> units, float[][] themes, float[][][] holders) {

  UnitScores {
    units = List.copyOf(units);
  }
}
