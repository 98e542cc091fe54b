package org.caseveil.document.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * An object of a transcript, or a list, that holds stretches of speech. Its whole texts and lists
 * of words are made anew from the stretches. For one thread.
 */
final class SpeechScope {

  private final JsonNode given;
  private final String list;
  private final List<SpeechStretch> stretches;
  private final List<String> gaps = new ArrayList<>();

  private SpeechScope(JsonNode given, String list, List<SpeechStretch> stretches) {
    this.given = given;
    this.list = list;
    this.stretches = stretches;
    boolean spaced = stretches.stream().anyMatch(SpeechStretch::bringsItsSpace);
    for (SpeechStretch stretch : stretches) {
      boolean glued = spaced ? !stretch.bringsItsSpace() : SpeechStretch.isMark(stretch.text());
      gaps.add(gaps.isEmpty() || glued ? "" : " ");
    }
  }

  /**
   * Reads the stretches of a list; empty where nothing is said in any.
   *
   * @param given the object with the list
   * @param list its name; empty where {@code given} is the list
   */
  static Optional<SpeechScope> of(JsonNode given, String list) {
    JsonNode speech = list.isEmpty() ? given : given.path(list);
    if (!SpeechFields.isList(speech)) {
      return Optional.empty();
    }
    List<SpeechStretch> stretches = new ArrayList<>();
    speech.forEach(one -> SpeechStretch.of(one).ifPresent(stretches::add));
    return stretches.isEmpty()
        ? Optional.empty()
        : Optional.of(new SpeechScope(given, list, toldOnce(stretches)));
  }

  /** Reads an object that is itself the only stretch; empty where it says nothing. */
  static Optional<SpeechScope> of(JsonNode alone) {
    return SpeechStretch.of(alone).map(stretch -> new SpeechScope(alone, "", List.of(stretch)));
  }

  /**
   * Google's Speech-to-Text repeats all words in a last stretch, with the speakers that it did not
   * know before: then that one is read alone.
   */
  private static List<SpeechStretch> toldOnce(List<SpeechStretch> stretches) {
    SpeechStretch last = stretches.get(stretches.size() - 1);
    List<String> all = new ArrayList<>();
    stretches.subList(0, stretches.size() - 1).forEach(stretch -> all.addAll(spoken(stretch)));
    boolean again = !all.isEmpty() && spoken(last).equals(all);
    boolean tells = again && stretches.stream().filter(SpeechScope::tellsSpeakers).count() == 1;
    return tells && tellsSpeakers(last) ? List.of(last) : List.copyOf(stretches);
  }

  private static boolean tellsSpeakers(SpeechStretch stretch) {
    return stretch.pieces().stream()
        .flatMap(piece -> piece.word().stream())
        .anyMatch(SpeechSpeakers::isTold);
  }

  private static List<String> spoken(SpeechStretch stretch) {
    return stretch.pieces().stream()
        .filter(piece -> piece.word().isPresent())
        .map(SpeechPiece::text)
        .toList();
  }

  List<SpeechStretch> stretches() {
    return stretches;
  }

  /** What stands before a stretch where it follows another. */
  String gap(int index) {
    return gaps.get(index);
  }

  /** All that is said in some stretches, one after the other. */
  private String text(Predicate<SpeechStretch> wanted, Function<SpeechStretch, String> form) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < stretches.size(); i++) {
      String said = form.apply(stretches.get(i)).strip();
      if (!said.isEmpty() && wanted.test(stretches.get(i))) {
        text.append(text.isEmpty() ? "" : gaps.get(i)).append(said);
      }
    }
    return text.toString();
  }

  /** All that is said, in each field of {@code from} that holds it. */
  void writeWhole(JsonNode from, ObjectNode made) {
    writeWhole(stretch -> true, from, made);
  }

  private void writeWhole(Predicate<SpeechStretch> wanted, JsonNode from, ObjectNode made) {
    SpeechPiece whole = SpeechPiece.text(text(wanted, SpeechStretch::before));
    whole.put(text(wanted, SpeechStretch::text));
    whole.write(from, made);
  }

  JsonNode written(SpeechSpeakers speakers) {
    if (list.isEmpty()) {
      return given.isArray() ? speech(speakers) : withoutId(stretches.get(0).written(speakers));
    }
    ObjectNode made = withoutId(SpeechFields.kept(given));
    writeWhole(given, made);
    ArrayNode words = words(speakers);
    SpeechFields.WORDS.stream()
        .filter(name -> SpeechFields.isList(given.path(name)) && !words.isEmpty())
        .forEach(name -> made.set(name, words));
    for (Map.Entry<String, JsonNode> field : given.properties()) {
      if (SpeechFields.WHOLES.contains(field.getKey()) && SpeechFields.isList(field.getValue())) {
        made.set(field.getKey(), wholes(field.getValue()));
      }
    }
    speakers.writeBeside(given, made);
    made.set(list, speech(speakers));
    return SpeechFields.inOrderOf(given, made);
  }

  /** In a stretch it counts; at the top it names the recording. */
  private static ObjectNode withoutId(ObjectNode made) {
    made.remove("id");
    return made;
  }

  private ArrayNode speech(SpeechSpeakers speakers) {
    ArrayNode made = JsonNodeFactory.instance.arrayNode();
    stretches.stream()
        .filter(stretch -> !stretch.text().isBlank())
        .forEach(stretch -> made.add(stretch.written(speakers)));
    return made;
  }

  /** One text a channel, or one of all. */
  private ArrayNode wholes(JsonNode texts) {
    ArrayNode made = JsonNodeFactory.instance.arrayNode();
    for (JsonNode one : texts) {
      JsonNode channel = one.path("channel");
      boolean all = channel.isMissingNode();
      if (!all || made.isEmpty()) {
        ObjectNode entry = SpeechFields.kept(one);
        writeWhole(stretch -> all || channel.equals(stretch.channel()), one, entry);
        made.add(SpeechFields.inOrderOf(one, entry));
      }
    }
    return made;
  }

  private ArrayNode words(SpeechSpeakers speakers) {
    ArrayNode made = JsonNodeFactory.instance.arrayNode();
    stretches.forEach(stretch -> made.addAll(stretch.words(speakers)));
    return made;
  }
}
