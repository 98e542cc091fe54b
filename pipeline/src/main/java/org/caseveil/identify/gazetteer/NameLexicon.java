package org.caseveil.identify.gazetteer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.caseveil.language.ModelFiles;

/**
 * Given names, surnames and places of many cultures. Sources, licences and counts stand in
 * models/cards/lexicons.md. Kept as the sorted lines of the file and searched by halving, since a
 * third of a million strings would cost half a second of every start. Immutable, thread safe.
 */
public final class NameLexicon {

  private static final byte TAB = '\t';
  private static final byte FEED = '\n';

  /** Key, tab, flags, line feed; ascending by the key's bytes. */
  private final byte[] lines;

  private final int[] starts;
  private final int longest;

  private NameLexicon(byte[] lines) {
    this.lines = lines;
    int count = 0;
    for (byte one : lines) {
      count += one == FEED ? 1 : 0;
    }
    starts = new int[count];
    int words = 1;
    int start = 0;
    for (int line = 0; line < count; line++) {
      starts[line] = start;
      if (line > 0 && compare(starts[line - 1], start) >= 0) {
        throw new IllegalArgumentException("the lists of names are not sorted at line " + line);
      }
      words = Math.max(words, wordsOf(start));
      start = endOf(FEED, start) + 1;
    }
    longest = words;
  }

  /** The lists that ship with the models. */
  public static NameLexicon shipped(ModelFiles files) {
    byte[] packed = files.bytes("names");
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed), 1 << 16)) {
      return new NameLexicon(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("the lists of names cannot be unpacked", e);
    }
  }

  /**
   * Lists made by hand.
   *
   * @param flags letters of {@link Entry#of} by key: lower case without accents, words joined by a
   *     blank
   */
  public static NameLexicon of(Map<String, String> flags) {
    StringBuilder lines = new StringBuilder();
    flags.entrySet().stream()
        .sorted((a, b) -> Arrays.compareUnsigned(utf8(a.getKey()), utf8(b.getKey())))
        .forEach(e -> lines.append(e.getKey() + '\t' + e.getValue() + '\n'));
    return new NameLexicon(utf8(lines.toString()));
  }

  Optional<Entry> find(String key) {
    byte[] wanted = utf8(key);
    int low = 0;
    int high = starts.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int start = starts[middle];
      int end = endOf(TAB, start);
      int order = Arrays.compareUnsigned(lines, start, end, wanted, 0, wanted.length);
      if (order == 0) {
        int flags = endOf(FEED, end) - end - 1;
        return Optional.of(Entry.of(new String(lines, end + 1, flags, StandardCharsets.UTF_8)));
      }
      low = order < 0 ? middle + 1 : low;
      high = order < 0 ? high : middle - 1;
    }
    return Optional.empty();
  }

  /** How many words the longest entry has. */
  int longest() {
    return longest;
  }

  private int compare(int one, int other) {
    return Arrays.compareUnsigned(lines, one, endOf(TAB, one), lines, other, endOf(TAB, other));
  }

  private int wordsOf(int start) {
    int words = 1;
    for (int at = start; at < lines.length && lines[at] != TAB; at++) {
      words += lines[at] == ' ' || lines[at] == '\'' ? 1 : 0;
    }
    return words;
  }

  private int endOf(byte sign, int start) {
    int at = start;
    while (at < lines.length && lines[at] != sign) {
      at++;
    }
    return at;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
