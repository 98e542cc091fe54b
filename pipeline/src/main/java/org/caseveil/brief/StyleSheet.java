package org.caseveil.brief;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads the style sheets that lie beside the classes of the pages. */
final class StyleSheet {

  private StyleSheet() {}

  static String read(String name) {
    try (InputStream css = StyleSheet.class.getResourceAsStream(name)) {
      if (css == null) {
        throw new IllegalStateException("the style sheet " + name + " is missing; build again");
      }
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the style sheet " + name + " cannot be read", e);
    }
  }
}
