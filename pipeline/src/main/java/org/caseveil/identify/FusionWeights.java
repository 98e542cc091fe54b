package org.caseveil.identify;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.caseveil.language.ModelFiles;

/**
 * The learned weights of the fusion (models/cards/identifier-fusion.md). Immutable.
 *
 * @param bias of the logistic regression
 * @param features weight of each feature, by its name
 * @param votes how much each detector's word on the type counts, 0 to 1
 * @param thresholds by type, from which probability on a word is concealed
 * @param otherwise threshold of the types that are not named
 */
public record FusionWeights(
    double bias,
    Map<String, Double> features,
    Map<String, Double> votes,
    Map<IdentifierType, Double> thresholds,
    double otherwise) {

  public FusionWeights {
    features = Map.copyOf(features);
    votes = Map.copyOf(votes);
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
