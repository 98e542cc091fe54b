package org.caseveil.identify;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.caseveil.language.ModelFiles;

/**
 * How much each detector's word counts, and from which probability on a word of a type is
 * concealed. Immutable.
 *
 * @param weights of each detector, by its id, 0 to 1
 * @param thresholds by type, 0 to 1
 * @param otherwise weight and threshold of what is not named
 */
public record FusionWeights(
    Map<String, Double> weights, Map<IdentifierType, Double> thresholds, double otherwise) {

  public FusionWeights {
    weights = Map.copyOf(weights);
    thresholds = Map.copyOf(thresholds);
  }

  /** The weights that ship with the models. */
  public static FusionWeights shipped(ModelFiles files) {
    try {
      return new JsonMapper().readValue(files.bytes("identifier-fusion"), FusionWeights.class);
    } catch (IOException e) {
      throw new UncheckedIOException("the weights of the fusion cannot be read", e);
    }
  }
}
