package org.caseveil.identify.encoder;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * What a trained encoder says about itself in encoder.json; keys that only its training reads are
 * left out here. Immutable.
 *
 * @param window the pieces of one window, its two marks included
 * @param overlap the pieces that neighbouring windows share
 * @param clsId the mark before a window
 * @param sepId the mark after a window
 * @param thresholds from which probability on the encoder alone would conceal a word of a type
 * @param columns of the output: the labels with {@code O} first, then {@code direct} and {@code
 *     begin}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record EncoderSettings(
    int window,
    int overlap,
    @JsonProperty("cls_id") int clsId,
    @JsonProperty("sep_id") int sepId,
    Map<String, Double> thresholds,
    List<String> columns) {

  EncoderSettings {
    thresholds = Map.copyOf(thresholds);
    columns = List.copyOf(columns);
    if (window < 8 || overlap < 1 || overlap > window - 4) {
      throw new IllegalArgumentException("windows of " + window + " overlapping by " + overlap);
    }
  }

  static EncoderSettings read(byte[] json) {
    try {
      return new JsonMapper().readValue(json, EncoderSettings.class);
    } catch (IOException e) {
      throw new UncheckedIOException("encoder.json cannot be read", e);
    }
  }

  /** How many columns are labels; the last two are sigmoids of their own. */
  int labels() {
    return columns.size() - 2;
  }
}
