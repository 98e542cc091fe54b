package org.caseveil.document.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;

/** A word of a transcript, or what stands between two, as it will be written. For one thread. */
final class SpeechPiece implements SlotPassage.Slot {

  private final String given;
  private final Optional<JsonNode> word;
  private String text;

  private SpeechPiece(String given, Optional<JsonNode> word) {
    this.given = given;
    this.word = word;
    this.text = given;
  }

  /** Text with no time of its own. */
  static SpeechPiece text(String text) {
    return new SpeechPiece(text, Optional.empty());
  }

  /**
   * A word with its object in the file.
   *
   * @param shown the word as its stretch of speech shows it
   */
  static SpeechPiece word(String shown, JsonNode word) {
    return new SpeechPiece(shown, Optional.of(word));
  }

  /** As the file has it. */
  String given() {
    return given;
  }

  Optional<JsonNode> word() {
    return word;
  }

  /** Whether it is nothing but the space between words. */
  boolean isSpace() {
    return given.isBlank();
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public boolean takesText() {
    return true;
  }

  @Override
  public void put(String replacement) {
    text = replacement;
  }

  /** Whether nothing is left of what was said. */
  boolean isGone() {
    return text.isBlank() && !given.isBlank();
  }

  /** Writes what was said into each field that held it, in {@code made}. */
  void write(JsonNode from, ObjectNode made) {
    for (String field : SpeechFields.SAID) {
      if (from.path(field).isTextual()) {
        made.put(field, as(from.path(field).asText()));
      }
    }
  }

  /** The text in the form of a field: as it was there where only case or marks differ. */
  private String as(String field) {
    boolean same = text.equals(given) && letters(field).equals(letters(given));
    if (same) {
      return field;
    }
    String lead = field.substring(0, field.length() - field.stripLeading().length());
    return lead + text + field.substring(field.stripTrailing().length());
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
