package org.caseveil.identify.gazetteer;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.caseveil.language.ModelFiles;

/**
 * Given names, surnames and places of many cultures. Sources, licences and counts stand in
 * models/cards/lexicons.md. Immutable, thread safe.
 */
public final class NameLexicon {

  private final Map<String, Entry> entries;
  private final int longest;

  private NameLexicon(Map<String, Entry> entries) {
    this.entries = entries;
    int words = 1;
    for (String key : entries.keySet()) {
      words = Math.max(words, (int) key.chars().filter(c -> c == ' ' || c == '\'').count() + 1);
    }
    this.longest = words;
  }

  /** The lists that ship with the models. */
  public static NameLexicon shipped(ModelFiles files) {
    Map<String, String> flags = new HashMap<>(500_000);
    byte[] packed = files.bytes("names");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(new ByteArrayInputStream(packed)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        flags.put(line.substring(0, tab), line.substring(tab + 1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the lists of names cannot be unpacked", e);
    }
    return of(flags);
  }

  /**
   * Lists made by hand.
   *
   * @param flags letters of {@link Entry#of} by key: lower case without accents, words joined by a
   *     blank
   */
  public static NameLexicon of(Map<String, String> flags) {
    Map<String, Entry> shared = new HashMap<>();
    Map<String, Entry> entries = new HashMap<>(flags.size() * 2);
    flags.forEach((key, kinds) -> entries.put(key, shared.computeIfAbsent(kinds, Entry::of)));
    return new NameLexicon(entries);
  }

  Optional<Entry> find(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  /** How many words the longest entry has. */
  int longest() {
    return longest;
  }
}
