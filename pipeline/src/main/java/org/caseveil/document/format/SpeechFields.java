package org.caseveil.document.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which fields of a transcript in JSON hold what: the speech, its speakers, and the times and
 * measures that may stay beside it. Thread safe.
 *
 * <p>Source of the names: the JSON that Whisper, whisper.cpp, WhisperX, Transformers' speech
 * pipeline, Vosk and AssemblyAI write.
 */
final class SpeechFields {

  /** Lists of stretches of speech, the one to read first. */
  static final List<String> STRETCHES =
      List.of("segments", "utterances", "transcription", "chunks");

  /** Lists of words. */
  static final List<String> WORDS = List.of("words", "word_segments", "result");

  /** What was said, the form to show first. */
  static final List<String> SAID = List.of("punctuated_word", "word", "text", "transcript");

  static final List<String> SPEAKER = List.of("speaker", "speaker_label");

  private static final Set<String> TIMES =
      Set.of(
          ("start end start_time end_time startTime endTime start_ms end_ms startMs endMs offset"
                  + " duration t0 t1 from to audio_duration")
              .split(" "));

  private static final Set<String> MEASURES =
      Set.of(
          ("id index seek channel confidence probability score conf p avg_logprob no_speech_prob"
                  + " compression_ratio temperature speaker speaker_label")
              .split(" "));

  /** More than a day in milliseconds; larger numbers tell the day, or are somebody's number. */
  private static final double LARGEST = 1e8;

  private static final Pattern TIME =
      Pattern.compile("[0-9]{1,9}([.,][0-9]{1,9})?s?|[0-9]{1,3}(:[0-9]{2}){1,2}([.,][0-9]{1,9})?");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}([-_][A-Z]{2})?|english");

  private SpeechFields() {}

  /** The first of some fields that an object has as text. */
  static Optional<String> textual(JsonNode node, List<String> names) {
    return names.stream().filter(name -> node.path(name).isTextual()).findFirst();
  }

  /** The first of some fields that is a list of objects with something in it. */
  static Optional<String> list(JsonNode node, List<String> names) {
    return names.stream().filter(name -> isList(node.path(name))).findFirst();
  }

  static boolean isList(JsonNode node) {
    return node.isArray() && !node.isEmpty() && node.get(0).isObject();
  }

  /** A copy of an object with nothing but its times, measures and language. */
  static ObjectNode kept(JsonNode given) {
    ObjectNode made = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> field : given.properties()) {
      String name = field.getKey();
      JsonNode value = field.getValue();
      boolean time = TIMES.contains(name);
      if (time ? isTime(value) : MEASURES.contains(name) && isMeasure(value)) {
        made.set(name, value);
      } else if (name.equals("timestamps") || name.equals("offsets")) {
        made.set(name, kept(value));
      } else if (name.equals("timestamp") && value.isArray()) {
        made.set(name, times(value));
      } else if (name.equals("language") && LANGUAGE.matcher(value.asText()).matches()) {
        made.set(name, value);
      }
    }
    return made;
  }

  /** The fields of an object in the order in which the file has them. */
  static ObjectNode inOrderOf(JsonNode given, ObjectNode made) {
    ObjectNode ordered = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> field : given.properties()) {
      if (made.has(field.getKey())) {
        ordered.set(field.getKey(), made.get(field.getKey()));
      }
    }
    return ordered;
  }

  private static ArrayNode times(JsonNode given) {
    ArrayNode made = JsonNodeFactory.instance.arrayNode();
    given.forEach(
        value -> {
          if (isTime(value)) {
            made.add(value);
          }
        });
    return made;
  }

  private static boolean isTime(JsonNode value) {
    return isMeasure(value) || (value.isTextual() && TIME.matcher(value.asText()).matches());
  }

  private static boolean isMeasure(JsonNode value) {
    boolean small = value.isNumber() && Math.abs(value.doubleValue()) < LARGEST;
    return small || value.isBoolean() || value.isNull();
  }
}
