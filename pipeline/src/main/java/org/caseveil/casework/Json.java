package org.caseveil.casework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Writes records as JSON: keys in the order of the components, line feeds on every system. */
final class Json {

  private static final ObjectWriter WRITER =
      JsonMapper.builder()
          .build()
          .writer(
              new DefaultPrettyPrinter()
                  .withObjectIndenter(new DefaultIndenter(" ", "\n"))
                  .withArrayIndenter(new DefaultIndenter(" ", "\n")));

  private Json() {}

  static String of(Object made) {
    try {
      return WRITER.writeValueAsString(made) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("records of this program can be written as JSON", e);
    }
  }

  /** A probability as files give it: four decimals, so that no last bit makes a difference. */
  static double rounded(double score) {
    return Math.round(score * 10_000) / 10_000.0;
  }
}
