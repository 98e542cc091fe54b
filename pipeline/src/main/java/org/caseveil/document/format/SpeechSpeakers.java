package org.caseveil.document.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who speaks in a transcript: by the name beside the words, or by a number that a list of speakers
 * gives a name to. A name put in the place of another is so wherever the file has it; a name that
 * no turn shows is left behind. For one thread.
 */
final class SpeechSpeakers {

  /**
   * Somebody who speaks.
   *
   * @param key tells this speaker from others
   * @param name as the file has it; a number is none
   */
  record Speaker(String key, Optional<String> name) {}

  /** Names before what may be a number. */
  private static final List<String> FIELDS =
      List.of(
          "speaker_name",
          "speakerName",
          "speaker",
          "speaker_label",
          "speakerLabel",
          "speakerTag",
          "speaker_tag",
          "speaker_id",
          "speakerId");

  private static final String TABLE = "speakers";
  private static final List<String> KEYS = List.of("id", "speaker_id", "speakerId", "index");
  private static final List<String> NAMES =
      List.of("name", "speaker_name", "speakerName", "display_name");

  /** Where Amazon Transcribe tells apart from the words who speaks when. */
  private static final String LABELS = "speaker_labels";

  private static final String START = "start_time";

  private final Map<String, String> table = new LinkedHashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, String> byStart = new HashMap<>();
  private final Map<String, SpeechPiece> shown = new HashMap<>();

  /** Learns what an object of the file says of speakers beside the speech. */
  void learn(JsonNode given) {
    for (JsonNode row : given.path(TABLE)) {
      Optional<String> name = SpeechFields.textual(row, NAMES);
      field(row, KEYS)
          .ifPresent(
              key ->
                  name.ifPresent(
                      field -> table.put(row.path(key).asText(), row.path(field).asText())));
    }
    for (JsonNode segment : given.path(LABELS).path("segments")) {
      for (JsonNode item : segment.path("items")) {
        speaker(item).ifPresent(who -> byStart.put(item.path(START).asText(), who.key()));
      }
    }
  }

  /** Whether an object of the file itself tells who speaks. */
  static boolean isTold(JsonNode given) {
    return field(given, FIELDS).isPresent();
  }

  /** Who says a stretch of speech or a word, where the file tells. */
  Optional<Speaker> of(JsonNode given) {
    return speaker(given)
        .or(
            () ->
                Optional.ofNullable(byStart.get(given.path(START).asText()))
                    .map(key -> new Speaker(key, Optional.of(key))));
  }

  private Optional<Speaker> speaker(JsonNode given) {
    JsonNode described = given.path("speaker");
    if (described.isObject()) {
      return SpeechFields.textual(described, NAMES)
          .map(field -> described.path(field).asText())
          .map(name -> new Speaker(name, Optional.of(name)));
    }
    return field(given, FIELDS)
        .map(
            field -> {
              String key = given.path(field).asText();
              Optional<String> own =
                  given.path(field).isTextual() ? Optional.of(key) : Optional.empty();
              return new Speaker(key, Optional.ofNullable(table.get(key)).or(() -> own));
            });
  }

  private static Optional<String> field(JsonNode given, List<String> names) {
    return names.stream()
        .filter(name -> given.path(name).isTextual() || given.path(name).isNumber())
        .filter(name -> !given.path(name).asText().isBlank())
        .findFirst();
  }

  /** The name as it will be written, for a turn that shows it. */
  SpeechPiece shown(String name) {
    return shown.computeIfAbsent(name, SpeechPiece::text);
  }

  /** Writes into {@code made} who says {@code from}. */
  void write(JsonNode from, ObjectNode made) {
    for (String field : FIELDS) {
      JsonNode value = from.path(field);
      if (value.isObject()) {
        SpeechFields.textual(value, NAMES)
            .flatMap(name -> now(value.path(name).asText()).map(text -> named(name, text)))
            .ifPresent(speaker -> made.set(field, speaker));
      } else if (isListed(value)) {
        made.set(field, number(value));
      } else if (value.isTextual()) {
        now(value.asText()).ifPresent(name -> made.put(field, name));
      }
    }
  }

  private static ObjectNode named(String field, String name) {
    return JsonNodeFactory.instance.objectNode().put(field, name);
  }

  private Optional<String> now(String name) {
    return Optional.ofNullable(shown.get(name))
        .filter(piece -> !piece.isGone())
        .map(SpeechPiece::text);
  }

  /** Beside a list of speakers all numbers are its numbers. */
  private boolean isListed(JsonNode key) {
    return table.containsKey(key.asText()) || (key.isNumber() && !table.isEmpty());
  }

  /** A number in the order of writing, instead of one that may be somebody's. */
  private JsonNode number(JsonNode key) {
    int place = numbers.computeIfAbsent(key.asText(), any -> numbers.size() + 1);
    JsonNodeFactory json = JsonNodeFactory.instance;
    return key.isTextual() ? json.textNode("" + place) : json.numberNode(place);
  }

  /** Writes what {@link #learn} found in {@code from}. */
  void writeBeside(JsonNode from, ObjectNode made) {
    if (SpeechFields.isList(from.path(TABLE))) {
      made.set(TABLE, rows(from.path(TABLE)));
    }
    if (from.path(LABELS).isObject()) {
      made.set(LABELS, labels(from.path(LABELS)));
    }
  }

  private ArrayNode rows(JsonNode given) {
    ArrayNode made = JsonNodeFactory.instance.arrayNode();
    for (JsonNode row : given) {
      ObjectNode one = JsonNodeFactory.instance.objectNode();
      Optional<String> name = SpeechFields.textual(row, NAMES);
      field(row, KEYS).ifPresent(key -> one.set(key, number(row.path(key))));
      name.ifPresent(field -> now(row.path(field).asText()).ifPresent(now -> one.put(field, now)));
      if (name.filter(one::has).isPresent()) {
        made.add(SpeechFields.inOrderOf(row, one));
      }
    }
    return made;
  }

  private ObjectNode labels(JsonNode given) {
    ObjectNode made = SpeechFields.kept(given);
    write(given, made);
    for (String list : List.of("segments", "items")) {
      if (SpeechFields.isList(given.path(list))) {
        ArrayNode entries = JsonNodeFactory.instance.arrayNode();
        given.path(list).forEach(entry -> entries.add(labels(entry)));
        made.set(list, entries);
      }
    }
    return SpeechFields.inOrderOf(given, made);
  }
}
