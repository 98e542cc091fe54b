package org.caseveil.document.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One stretch of speech, or one word where a transcript has nothing but words: its text and its
 * words are kept as one, so that neither can tell what the other no longer says. Of several guesses
 * at what was said the first counts. For one thread.
 */
final class SpeechStretch {

  private final JsonNode given;
  private final JsonNode guess;
  private final List<SpeechPiece> pieces;
  private final boolean hasWords;

  private SpeechStretch(
      JsonNode given, JsonNode guess, List<SpeechPiece> pieces, boolean hasWords) {
    this.given = given;
    this.guess = guess;
    this.pieces = pieces;
    this.hasWords = hasWords;
  }

  /** Reads a stretch; empty where nothing is said in it. */
  static Optional<SpeechStretch> of(JsonNode given) {
    JsonNode guess =
        SpeechFields.list(given, SpeechFields.GUESSES)
            .map(list -> given.path(list).get(0))
            .orElse(given);
    List<JsonNode> words = listed(guess);
    String text = shown(given, guess);
    if (text.isEmpty()) {
      List<SpeechPiece> pieces = joined(words);
      return pieces.stream().allMatch(SpeechPiece::isSpace)
          ? Optional.empty()
          : Optional.of(new SpeechStretch(given, guess, pieces, true));
    }
    List<SpeechPiece> aligned = aligned(text, words);
    boolean fits = !words.isEmpty() && !aligned.isEmpty();
    return Optional.of(
        new SpeechStretch(given, guess, fits ? aligned : List.of(SpeechPiece.text(text)), fits));
  }

  private static String shown(JsonNode given, JsonNode guess) {
    String likeliest = said(guess).strip();
    return likeliest.isEmpty() ? said(given).strip() : likeliest;
  }

  private static List<JsonNode> listed(JsonNode given) {
    List<JsonNode> words = new ArrayList<>();
    SpeechFields.list(given, SpeechFields.WORDS)
        .ifPresent(list -> given.path(list).forEach(words::add));
    return words;
  }

  private static List<SpeechPiece> joined(List<JsonNode> words) {
    List<SpeechPiece> pieces = new ArrayList<>();
    boolean apart = true;
    for (JsonNode word : words) {
      String said = said(word);
      if (said.isEmpty()) {
        continue;
      }
      if (said.isBlank()) {
        pieces.add(SpeechPiece.word(said, word));
        apart = true;
        continue;
      }
      if (!apart && !isMark(said)) {
        pieces.add(SpeechPiece.text(" "));
      }
      pieces.add(SpeechPiece.word(said.strip(), word));
      apart = false;
    }
    return pieces;
  }

  /** Whether a piece stands at the word before it without a space. */
  static boolean isMark(String said) {
    return said.strip().matches("[.,;:!?\u2026)\\]}\u00BB\u201D\u3001\u3002\uFF0C]+");
  }

  /** The text cut at its words; empty where a word does not stand in it. */
  private static List<SpeechPiece> aligned(String text, List<JsonNode> words) {
    List<SpeechPiece> pieces = new ArrayList<>();
    int at = 0;
    for (JsonNode word : words) {
      String said = said(word).strip();
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

  /** What a word or stretch says; a word may be nothing but a blank. */
  private static String said(JsonNode word) {
    return SpeechFields.textual(word, SpeechFields.SAID)
        .or(
            () ->
                SpeechFields.SAID.stream()
                    .filter(field -> word.path(field).isTextual())
                    .findFirst())
        .map(field -> word.path(field).asText())
        .orElse("");
  }

  /** Who speaks: as told of the stretch, else of its first words of which it is told. */
  Optional<SpeechSpeakers.Speaker> speaker(SpeechSpeakers speakers) {
    return ownSpeaker(speakers)
        .or(
            () ->
                pieces.stream()
                    .flatMap(piece -> piece.word().stream())
                    .flatMap(word -> speakers.of(word).stream())
                    .findFirst());
  }

  /** Who speaks the whole stretch, where the file tells. */
  Optional<SpeechSpeakers.Speaker> ownSpeaker(SpeechSpeakers speakers) {
    return speakers.of(given).or(() -> speakers.of(guess));
  }

  /** Whether the file gave words with times of which the text does not tell. */
  boolean losesWords() {
    return !hasWords && !listed(guess).isEmpty();
  }

  /** Whether its text begins with the space before it, as Whisper writes. */
  boolean bringsItsSpace() {
    return Character.isWhitespace((said(guess) + "x").charAt(0));
  }

  /** The channel of the recording, as the file has it; missing where it tells none. */
  JsonNode channel() {
    return given.path("channel");
  }

  List<SpeechPiece> pieces() {
    return pieces;
  }

  /** What is said, as the file has it. */
  String before() {
    return pieces.stream().map(SpeechPiece::given).collect(Collectors.joining());
  }

  /** What is said, as it will be written. */
  String text() {
    return pieces.stream().map(SpeechPiece::text).collect(Collectors.joining());
  }

  /** The stretch as it will be written, with the names that its speakers have now. */
  ObjectNode written(SpeechSpeakers speakers) {
    SpeechPiece whole = SpeechPiece.text(shown(given, guess));
    whole.put(text());
    if (guess == given) {
      return writtenOnce(given, whole, speakers);
    }
    ObjectNode made = SpeechFields.kept(given);
    whole.write(given, made);
    speakers.write(given, made);
    ArrayNode guesses = JsonNodeFactory.instance.arrayNode();
    guesses.add(writtenOnce(guess, whole, speakers));
    made.set(SpeechFields.list(given, SpeechFields.GUESSES).orElseThrow(), guesses);
    return SpeechFields.inOrderOf(given, made);
  }

  private ObjectNode writtenOnce(JsonNode from, SpeechPiece whole, SpeechSpeakers speakers) {
    ObjectNode made = SpeechFields.kept(from);
    whole.write(from, made);
    speakers.write(from, made);
    if (hasWords) {
      SpeechFields.list(from, SpeechFields.WORDS)
          .ifPresent(list -> made.set(list, words(speakers)));
    }
    return SpeechFields.inOrderOf(from, made);
  }

  /** Its words as they will be written; those of which nothing is left go. */
  ArrayNode words(SpeechSpeakers speakers) {
    ArrayNode made = JsonNodeFactory.instance.arrayNode();
    for (SpeechPiece piece : pieces) {
      if (piece.word().isPresent() && !piece.isGone()) {
        JsonNode word = piece.word().get();
        ObjectNode one = SpeechFields.kept(word);
        piece.write(word, one);
        speakers.write(word, one);
        made.add(SpeechFields.inOrderOf(word, one));
      }
    }
    return made;
  }
}
