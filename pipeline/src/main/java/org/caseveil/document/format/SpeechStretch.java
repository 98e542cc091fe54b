package org.caseveil.document.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One stretch of speech, or one word where a transcript has nothing but words: its text and its
 * words are kept as one, so that neither can tell what the other no longer says. For one thread.
 */
final class SpeechStretch {

  private static final String WORDS = "words";

  private final JsonNode given;
  private final List<SpeechPiece> pieces;
  private final boolean hasWords;

  private SpeechStretch(JsonNode given, List<SpeechPiece> pieces, boolean hasWords) {
    this.given = given;
    this.pieces = pieces;
    this.hasWords = hasWords;
  }

  /** Reads a stretch; empty where nothing is said in it. */
  static Optional<SpeechStretch> of(JsonNode given) {
    Optional<String> field = SpeechFields.textual(given, SpeechFields.SAID);
    List<JsonNode> words = new ArrayList<>();
    if (SpeechFields.isList(given.path(WORDS))) {
      given.path(WORDS).forEach(words::add);
    }
    if (field.isEmpty()) {
      List<SpeechPiece> pieces = joined(words);
      return pieces.isEmpty()
          ? Optional.empty()
          : Optional.of(new SpeechStretch(given, pieces, true));
    }
    String text = given.path(field.get()).asText().strip();
    List<SpeechPiece> aligned = aligned(text, words);
    boolean fits = !words.isEmpty() && !aligned.isEmpty();
    return Optional.of(
        new SpeechStretch(given, fits ? aligned : List.of(SpeechPiece.text(text)), fits));
  }

  private static List<SpeechPiece> joined(List<JsonNode> words) {
    List<SpeechPiece> pieces = new ArrayList<>();
    for (JsonNode word : words) {
      String said = said(word);
      if (!said.isEmpty()) {
        if (!pieces.isEmpty()) {
          pieces.add(SpeechPiece.text(" "));
        }
        pieces.add(SpeechPiece.word(said, word));
      }
    }
    return pieces;
  }

  /** The text cut at its words; empty where a word does not stand in it. */
  private static List<SpeechPiece> aligned(String text, List<JsonNode> words) {
    List<SpeechPiece> pieces = new ArrayList<>();
    int at = 0;
    for (JsonNode word : words) {
      String said = said(word);
      if (said.isEmpty()) {
        continue;
      }
      int found = find(text, said, at);
      if (found < 0) {
        return List.of();
      }
      if (found > at) {
        pieces.add(SpeechPiece.text(text.substring(at, found)));
      }
      at = found + said.length();
      pieces.add(SpeechPiece.word(text.substring(found, at), word));
    }
    if (at < text.length()) {
      pieces.add(SpeechPiece.text(text.substring(at)));
    }
    return pieces;
  }

  private static int find(String text, String said, int from) {
    for (int i = from; i + said.length() <= text.length(); i++) {
      if (text.regionMatches(true, i, said, 0, said.length())) {
        return i;
      }
    }
    return -1;
  }

  private static String said(JsonNode word) {
    return SpeechFields.textual(word, SpeechFields.SAID)
        .map(field -> word.path(field).asText().strip())
        .orElse("");
  }

  /** Who speaks, where it is told in words. */
  Optional<String> speaker() {
    Optional<String> own = speaker(given);
    return own.isPresent() || !hasWords
        ? own
        : pieces.stream()
            .flatMap(piece -> piece.word().stream())
            .flatMap(word -> speaker(word).stream())
            .findFirst();
  }

  private static Optional<String> speaker(JsonNode node) {
    return SpeechFields.textual(node, SpeechFields.SPEAKER)
        .map(field -> node.path(field).asText())
        .filter(name -> !name.isBlank());
  }

  /** Whether the file gave words with times of which the text does not tell. */
  boolean losesWords() {
    return !hasWords && SpeechFields.isList(given.path(WORDS));
  }

  /** Whether its text begins with the space before it, as Whisper writes. */
  boolean bringsItsSpace() {
    return SpeechFields.textual(given, SpeechFields.SAID)
        .map(field -> given.path(field).asText())
        .filter(text -> !text.isEmpty() && Character.isWhitespace(text.charAt(0)))
        .isPresent();
  }

  List<SpeechPiece> pieces() {
    return pieces;
  }

  /** What is said, as it will be written. */
  String text() {
    return pieces.stream().map(SpeechPiece::text).collect(Collectors.joining());
  }

  /** The stretch as it will be written, with the names that its speakers have now. */
  ObjectNode written(Map<String, SpeechPiece> speakers) {
    ObjectNode made = SpeechFields.kept(given);
    SpeechPiece whole = SpeechPiece.text(said(given));
    whole.put(text());
    whole.write(given, made);
    speak(given, made, speakers);
    if (hasWords) {
      made.set(WORDS, words(speakers));
    }
    return SpeechFields.inOrderOf(given, made);
  }

  /** Its words as they will be written; those of which nothing is left go. */
  ArrayNode words(Map<String, SpeechPiece> speakers) {
    ArrayNode made = JsonNodeFactory.instance.arrayNode();
    for (SpeechPiece piece : pieces) {
      if (piece.word().isPresent() && !piece.isGone()) {
        JsonNode word = piece.word().get();
        ObjectNode one = SpeechFields.kept(word);
        piece.write(word, one);
        speak(word, one, speakers);
        made.add(SpeechFields.inOrderOf(word, one));
      }
    }
    return made;
  }

  private static void speak(JsonNode from, ObjectNode made, Map<String, SpeechPiece> speakers) {
    Optional<SpeechPiece> name =
        speaker(from).flatMap(given -> Optional.ofNullable(speakers.get(given)));
    if (name.isPresent() && !name.get().isGone()) {
      String field = SpeechFields.textual(from, SpeechFields.SPEAKER).orElseThrow();
      made.put(field, name.get().text());
    }
  }
}
