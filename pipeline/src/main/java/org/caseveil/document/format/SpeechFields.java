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
 * measures that may stay beside it. A program that writes other names needs no more than their
 * entry here. Thread safe.
 *
 * <p>Source of the names: the JSON that Whisper, whisper.cpp, WhisperX, Transformers' speech
 * pipeline, Vosk, AssemblyAI, Amazon Transcribe, Deepgram, Google Speech-to-Text, Azure Speech (in
 * batches, fast and live), Rev, Speechmatics and Otter write.
 */
final class SpeechFields {

  /** Lists of which each entry is the speech of one channel of the recording. */
  static final List<String> CHANNELS = List.of("channels");

  /** Lists of stretches of speech, the one to read first. */
  static final List<String> STRETCHES =
      words(
          "segments utterances transcription chunks recognizedPhrases phrases monologues"
              + " transcripts");

  /** Lists of stretches or words, where their entries have a list of guesses. */
  static final List<String> GUESSED = words("results items");

  /** What the speech may lie in; of a list, the first entry. */
  static final List<String> CONTAINERS =
      words("results response speech alternatives nBest NBest result");

  /** Lists of words. */
  static final List<String> WORDS = words("words word_segments result Words elements alignment");

  /** Lists of guesses at what was said, the likeliest first; the others are left behind. */
  static final List<String> GUESSES = words("alternatives nBest NBest");

  /** What was said, the form to show first. */
  static final List<String> SAID =
      words(
          "punctuated_word display Display DisplayText word Word text transcript content value"
              + " itn ITN maskedITN MaskedITN lexical Lexical");

  /** What was said, where a file has no list of anything. */
  static final List<String> ALONE = words("text transcript DisplayText");

  /** Lists with all that was said, one entry a channel. */
  static final List<String> WHOLES = words("transcripts combinedRecognizedPhrases combinedPhrases");

  private static final Set<String> TIMES =
      Set.copyOf(
          words(
              "start end start_time end_time startTime endTime start_ms end_ms startMs endMs offset"
                  + " duration t0 t1 from to audio_duration ts end_ts resultEndTime resultEndOffset"
                  + " startOffset endOffset start_offset end_offset offsetMilliseconds"
                  + " durationMilliseconds"));

  /** Times in ten-millionths of a second. */
  private static final Set<String> TICKS =
      Set.copyOf(words("offsetInTicks durationInTicks Offset Duration"));

  private static final Set<String> MEASURES =
      Set.copyOf(
          words(
              "id index seek channel confidence probability score conf p avg_logprob no_speech_prob"
                  + " compression_ratio temperature speaker speaker_label Confidence channelTag"
                  + " channel_tag speakerTag speaker_tag speaker_id speakerId speaker_confidence"
                  + " speakers num_words is_eos"));

  private static final Set<String> LANGUAGES =
      Set.copyOf(words("language locale languageCode language_code"));

  /** Fields that hold one of a few words of the program's own. */
  private static final Map<String, Set<String>> KINDS =
      Map.of(
          "type", Set.copyOf(words("pronunciation punctuation word text punct")),
          "attaches_to", Set.copyOf(words("previous next both none")),
          "recognitionStatus", Set.of("Success"),
          "RecognitionStatus", Set.of("Success"));

  /** More than a day in milliseconds; larger numbers tell the day, or are somebody's number. */
  private static final double LARGEST = 1e8;

  private static final int TICKS_PER_MILLISECOND = 10_000;

  private static final Pattern TIME =
      Pattern.compile(
          "[0-9]{1,9}([.,][0-9]{1,9})?s?|[0-9]{1,3}(:[0-9]{2}){1,2}([.,][0-9]{1,9})?"
              + "|PT([0-9]{1,3}H)?([0-9]{1,3}M)?([0-9]{1,5}([.][0-9]{1,9})?S)?");

  /** A confidence that is written as text. */
  private static final Pattern SHARE = Pattern.compile("[01][.][0-9]{1,9}");

  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}([-_][A-Za-z]{2})?|english");

  private SpeechFields() {}

  private static List<String> words(String line) {
    return List.of(line.split(" "));
  }

  /** The first of some fields that an object has as text which is not blank. */
  static Optional<String> textual(JsonNode node, List<String> names) {
    return names.stream()
        .filter(name -> node.path(name).isTextual() && !node.path(name).asText().isBlank())
        .findFirst();
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
      if (isKept(name, value)) {
        made.set(name, value);
      } else if ((name.equals("timestamps") || name.equals("offsets")) && value.isObject()) {
        made.set(name, kept(value));
      } else if (name.equals("timestamp") && value.isArray()) {
        made.set(name, times(value));
      }
    }
    return made;
  }

  private static boolean isKept(String name, JsonNode value) {
    if (TIMES.contains(name)) {
      return isTime(value);
    }
    if (TICKS.contains(name)) {
      return isMeasure(value, LARGEST * TICKS_PER_MILLISECOND) || isTime(value);
    }
    if (LANGUAGES.contains(name)) {
      return LANGUAGE.matcher(value.asText()).matches();
    }
    return (MEASURES.contains(name) && isMeasure(value, LARGEST))
        || KINDS.getOrDefault(name, Set.of()).contains(value.asText());
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
    return isMeasure(value, LARGEST)
        || (value.isTextual() && TIME.matcher(value.asText()).matches());
  }

  private static boolean isMeasure(JsonNode value, double largest) {
    boolean share = value.isTextual() && SHARE.matcher(value.asText()).matches();
    boolean small = value.isNumber() && Math.abs(value.doubleValue()) < largest;
    return small || share || value.isBoolean() || value.isNull();
  }
}
