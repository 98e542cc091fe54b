package org.caseveil.theme;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Turns text into the word pieces of an uncased BERT vocabulary (Devlin et al. 2019; steps as in
 * the tokenizer file: clean, part Chinese characters, strip accents, lower case, part punctuation,
 * longest match). In plain Java, so that no native library is unpacked into the user's home.
 * Immutable, thread safe.
 */
final class WordPieces {

  private static final int LONGEST_WORD = 100;

  private final Map<String, Integer> vocabulary;
  private final int unknown;

  private WordPieces(Map<String, Integer> vocabulary) {
    this.vocabulary = vocabulary;
    this.unknown = id("[UNK]");
  }

  /** Reads a {@code tokenizer.json}. */
  static WordPieces read(byte[] tokenizer) {
    try {
      JsonNode model = new JsonMapper().readTree(tokenizer).path("model");
      Map<String, Integer> vocabulary = new HashMap<>();
      model
          .path("vocab")
          .properties()
          .forEach(e -> vocabulary.put(e.getKey(), e.getValue().asInt()));
      return new WordPieces(vocabulary);
    } catch (IOException e) {
      throw new UncheckedIOException("the tokenizer's file cannot be read", e);
    }
  }

  /** The id of a piece of the vocabulary, such as {@code [CLS]}. */
  int id(String piece) {
    Integer id = vocabulary.get(piece);
    if (id == null) {
      throw new IllegalArgumentException("the tokenizer's vocabulary lacks " + piece);
    }
    return id;
  }

  /** The pieces of a text, without the marks of beginning and end. */
  int[] encode(String text) {
    IntStream.Builder ids = IntStream.builder();
    StringBuilder word = new StringBuilder();
    String plain = normalised(text);
    plain
        .codePoints()
        .forEach(
            c -> {
              if (isSpace(c) || isPunctuation(c)) {
                addPieces(word, ids);
                if (!isSpace(c)) {
                  addPieces(word.appendCodePoint(c), ids);
                }
              } else {
                word.appendCodePoint(c);
              }
            });
    addPieces(word, ids);
    return ids.build().toArray();
  }

  /** Adds the pieces of one word and empties it. */
  private void addPieces(StringBuilder word, IntStream.Builder ids) {
    if (word.isEmpty()) {
      return;
    }
    String whole = word.toString();
    word.setLength(0);
    if (whole.codePointCount(0, whole.length()) > LONGEST_WORD) {
      ids.add(unknown);
      return;
    }
    IntStream.Builder found = IntStream.builder();
    int start = 0;
    while (start < whole.length()) {
      int end = whole.length();
      Integer id = null;
      while (end > start && id == null) {
        id = vocabulary.get((start > 0 ? "##" : "") + whole.substring(start, end));
        end = id == null ? whole.offsetByCodePoints(end, -1) : end;
      }
      if (id == null) {
        ids.add(unknown);
        return;
      }
      found.add(id);
      start = end;
    }
    found.build().forEach(ids);
  }

  private static String normalised(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> c != 0 && c != 0xFFFD && (isSpace(c) || !isControl(c)))
        .forEach(
            c -> {
              if (isChinese(c)) {
                clean.append(' ').appendCodePoint(c).append(' ');
              } else {
                clean.appendCodePoint(isSpace(c) ? ' ' : c);
              }
            });
    StringBuilder lower = new StringBuilder(clean.length());
    Normalizer.normalize(clean, Normalizer.Form.NFD)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        // One by one: as a whole, a sigma at a word's end would become another letter.
        .forEach(c -> lower.append(Character.toString(c).toLowerCase(java.util.Locale.ROOT)));
    return lower.toString();
  }

  private static boolean isSpace(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || c == 0x85
        || (c >= 0xB && c <= 0xC)
        || Character.isSpaceChar(c);
  }

  private static boolean isControl(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.PRIVATE_USE
        || type == Character.SURROGATE
        || type == Character.UNASSIGNED;
  }

  private static boolean isPunctuation(int c) {
    if (c < 128) {
      return c > ' ' && c != 127 && !Character.isLetterOrDigit(c);
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private static boolean isChinese(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x20000 && c <= 0x2A6DF)
        || (c >= 0x2A700 && c <= 0x2B73F)
        || (c >= 0x2B740 && c <= 0x2B81F)
        || (c >= 0x2B920 && c <= 0x2CEAF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x2F800 && c <= 0x2FA1F);
  }
}
