package org.caseveil.samples;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * The text of one sample with its front matter. Immutable.
 *
 * @param header keys and values of the front matter; {@code file} and {@code format} are always
 *     there
 * @param body Markdown with CriticMarkup, ending with a line feed
 */
record SampleSource(Map<String, String> header, String body) {

  private static final String FENCE = "---\n";

  /** For samples that name no time of their own. */
  private static final Instant MADE = Instant.parse("2026-03-01T09:00:00Z");

  static SampleSource read(Path file) throws IOException {
    String text = Files.readString(file);
    int end = text.indexOf("\n" + FENCE, FENCE.length());
    if (!text.startsWith(FENCE) || end < 0) {
      throw new IllegalArgumentException(file.getFileName() + " has no front matter");
    }
    Map<String, String> header =
        new YAMLMapper()
            .readValue(
                text.substring(FENCE.length(), end + 1),
                new TypeReference<TreeMap<String, String>>() {});
    for (String key : new String[] {"file", "format"}) {
      if (!header.containsKey(key)) {
        throw new IllegalArgumentException(file.getFileName() + " names no " + key);
      }
    }
    return new SampleSource(header, text.substring(end + 1 + FENCE.length()));
  }

  /** The value of a key, empty if there is none. */
  String get(String key) {
    return header.getOrDefault(key, "");
  }

  boolean has(String key) {
    return header.containsKey(key);
  }

  Instant created() {
    return has("created") ? Instant.parse(get("created")) : MADE;
  }
}
