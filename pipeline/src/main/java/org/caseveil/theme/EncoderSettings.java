package org.caseveil.theme;

import com.fasterxml.jackson.databind.DeserializationFeature;
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
 * @param decision the fitted numbers
 */
record EncoderSettings(List<String> themes, List<String> holders, Decision decision) {

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
          .build()
          .readValue(json, EncoderSettings.class);
    } catch (IOException e) {
      throw new UncheckedIOException("the theme encoder's settings cannot be read", e);
    }
  }
}
