package org.caseveil.eval;

import java.util.List;
import java.util.Map;

/**
 * What the search finds in one document with all its detectors, with each alone, and with each left
 * out. Immutable.
 *
 * @param all with all
 * @param only by the detector that was alone
 * @param without by the detector that was left out
 */
public record DetectorTrial(
    List<Predicted.MaskedSpan> all,
    Map<String, List<Predicted.MaskedSpan>> only,
    Map<String, List<Predicted.MaskedSpan>> without) {

  public DetectorTrial {
    all = List.copyOf(all);
    only = Map.copyOf(only);
    without = Map.copyOf(without);
  }
}
