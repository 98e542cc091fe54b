package org.caseveil.theme;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/**
 * What ships beside the trained encoder, {@code theme-encoder.json}. Immutable.
 *
 * @param themes ids in the order of the model's outputs
 * @param holders in the order of the model's outputs; must be that of {@link Holder}
 * @param units how a unit is put into pieces
 * @param window how many pieces the encoder sees at once
 * @param decision the fitted numbers
 */
record EncoderSettings(
    List<String> themes, List<String> holders, Units units, Window window, Decision decision) {

  /**
   * A unit in pieces: {@code cls}, at most {@code maxPieces} pieces, {@code sep}.
   *
   * @param maxPieces further ones are left out
   * @param cls id of the piece that begins a unit
   * @param sep id of the piece that ends it
   */
  record Units(int maxPieces, int cls, int sep) {}

  /**
   * What the encoder sees at once.
   *
   * @param corePieces of the units that are scored, at most, give or take half a unit
   * @param contextPieces of whole units at most on each side
   */
  record Window(int corePieces, int contextPieces) {}

  EncoderSettings {
    themes = List.copyOf(themes);
    holders = List.copyOf(holders);
    if (!holders.equals(Arrays.stream(Holder.values()).map(Holder::id).toList())) {
      throw new IllegalArgumentException("the theme encoder knows other holders: " + holders);
    }
    if (decision.document().bias().size() != themes.size()
        || decision.unit().bias().size() != themes.size()) {
      throw new IllegalArgumentException("the theme encoder's biases do not fit its themes");
    }
  }

  static EncoderSettings read(byte[] json) {
    try {
      return JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .build()
          .readValue(json, EncoderSettings.class);
    } catch (IOException e) {
      throw new UncheckedIOException("the theme encoder's settings cannot be read", e);
    }
  }
}
