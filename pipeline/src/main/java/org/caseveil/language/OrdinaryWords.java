package org.caseveil.language;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * Words that stand in running text without naming anybody; a name that is one of them ("will",
 * "hope") needs more evidence than its letters. See models/cards/ordinary-words.md. Immutable.
 *
 * @param keys as {@link org.caseveil.text.WordForm#key} gives them
 */
public record OrdinaryWords(Set<String> keys) {

  public OrdinaryWords {
    keys = Set.copyOf(keys);
  }

  /** The list that ships with the models. */
  public static OrdinaryWords shipped(ModelFiles files) {
    byte[] packed = files.bytes("ordinary-words-en");
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      String list = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new OrdinaryWords(Set.copyOf(list.lines().toList()));
    } catch (IOException e) {
      throw new UncheckedIOException("the list of ordinary words cannot be unpacked", e);
    }
  }

  /** Whether the word, given by its key, is ordinary. */
  public boolean contains(String key) {
    return keys.contains(key);
  }
}
