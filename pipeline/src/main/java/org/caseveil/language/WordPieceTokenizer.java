package org.caseveil.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Cuts text into the word pieces of an uncased BERT vocabulary (Devlin et al. 2019; the steps of
 * the tokenizer file: clean, part Chinese characters, strip accents, lower case, part punctuation,
 * longest match) and keeps where each word stands. In plain Java, so that no native library is
 * unpacked into the user's home. Immutable, thread safe.
 */
public final class WordPieceTokenizer {

  private static final int LONGEST_WORD = 100;

  private final Map<String, Integer> vocabulary;
  private final int unknown;

  private WordPieceTokenizer(Map<String, Integer> vocabulary) {
    this.vocabulary = vocabulary;
    unknown = id("[UNK]");
  }

  /**
   * Reads a {@code tokenizer.json}.
   *
   * @throws IllegalArgumentException if its vocabulary lacks {@code [UNK]}
   * @throws UncheckedIOException if it is no JSON
   */
  public static WordPieceTokenizer read(byte[] file) {
    try {
      JsonNode model = new JsonMapper().readTree(file).path("model");
      Map<String, Integer> vocabulary = new HashMap<>();
      model
          .path("vocab")
          .properties()
          .forEach(e -> vocabulary.put(e.getKey(), e.getValue().asInt()));
      return new WordPieceTokenizer(vocabulary);
    } catch (IOException e) {
      throw new UncheckedIOException("the tokenizer's file cannot be read", e);
    }
  }

  /**
   * The id of a piece of the vocabulary, such as {@code [CLS]}.
   *
   * @throws IllegalArgumentException if the vocabulary lacks it
   */
  public int id(String piece) {
    Integer id = vocabulary.get(piece);
    if (id == null) {
      throw new IllegalArgumentException("the tokenizer's vocabulary lacks " + piece);
    }
    return id;
  }

  /** The pieces of a text, without the marks of beginning and end. */
  public Pieces cut(String text) {
    Cutting cutting = new Cutting();
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      int end = at + Character.charCount(c);
      cutting.take(c, at, end);
      at = end;
    }
    return cutting.done();
  }

  /** One text while it is cut. */
  private final class Cutting {
    private final IntStream.Builder ids = IntStream.builder();
    private final IntStream.Builder wordOf = IntStream.builder();
    private final IntStream.Builder starts = IntStream.builder();
    private final IntStream.Builder ends = IntStream.builder();
    private final StringBuilder word = new StringBuilder();
    private int words;
    private int start;
    private int end;

    private void take(int c, int from, int to) {
      if (Unicode.isSpace(c)) {
        close();
      } else if (c == 0 || c == 0xFFFD || Unicode.isControl(c)) {
        return;
      } else if (Unicode.isChinese(c)) {
        alone(c, from, to);
      } else if (c < 128) {
        plain(Character.toLowerCase(c), from, to);
      } else {
        Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD)
            .codePoints()
            .filter(d -> Character.getType(d) != Character.NON_SPACING_MARK)
            .forEach(
                d ->
                    Character.toString(d)
                        .toLowerCase(Locale.ROOT)
                        .codePoints()
                        .forEach(l -> plain(l, from, to)));
      }
    }

    private void plain(int c, int from, int to) {
      if (Unicode.isPunctuation(c)) {
        alone(c, from, to);
        return;
      }
      if (word.isEmpty()) {
        start = from;
      }
      word.appendCodePoint(c);
      end = to;
    }

    private void alone(int c, int from, int to) {
      close();
      word.appendCodePoint(c);
      start = from;
      end = to;
      close();
    }

    private void close() {
      if (word.isEmpty()) {
        return;
      }
      for (int id : pieces(word.toString())) {
        ids.add(id);
        wordOf.add(words);
      }
      starts.add(start);
      ends.add(end);
      words++;
      word.setLength(0);
    }

    private Pieces done() {
      close();
      return new Pieces(
          ids.build().toArray(),
          wordOf.build().toArray(),
          starts.build().toArray(),
          ends.build().toArray());
    }
  }

  private int[] pieces(String word) {
    if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
      return new int[] {unknown};
    }
    IntStream.Builder found = IntStream.builder();
    int start = 0;
    while (start < word.length()) {
      int end = word.length();
      Integer id = null;
      while (end > start && id == null) {
        id = vocabulary.get((start > 0 ? "##" : "") + word.substring(start, end));
        end = id == null ? word.offsetByCodePoints(end, -1) : end;
      }
      if (id == null) {
        return new int[] {unknown};
      }
      found.add(id);
      start = end;
    }
    return found.build().toArray();
  }
}
