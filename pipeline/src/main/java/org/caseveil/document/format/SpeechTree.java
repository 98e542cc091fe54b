package org.caseveil.document.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The way from the top of a transcript's JSON down to its speech. What does not lie on the way is
 * left behind, times, measures and speakers excepted. For one thread.
 */
final class SpeechTree {

  private final JsonNode given;
  private final Optional<SpeechScope> scope;
  private final Map<String, List<SpeechTree>> below;

  private SpeechTree(
      JsonNode given, Optional<SpeechScope> scope, Map<String, List<SpeechTree>> below) {
    this.given = given;
    this.scope = scope;
    this.below = below;
  }

  /** Looks for the speech; empty where there is none in a place that is known. */
  static Optional<SpeechTree> of(JsonNode given) {
    if (given.isArray()) {
      return held(given, "");
    }
    return inChannels(given)
        .or(() -> firstHeld(given, SpeechFields.GUESSED, true))
        .or(() -> firstHeld(given, SpeechFields.STRETCHES, false))
        .or(() -> isGuessed(given) ? alone(given) : Optional.empty())
        .or(() -> contained(given))
        .or(() -> firstHeld(given, SpeechFields.WORDS, false))
        .or(() -> alone(given));
  }

  private static Optional<SpeechTree> held(JsonNode given, String list) {
    return SpeechScope.of(given, list)
        .map(scope -> new SpeechTree(given, Optional.of(scope), Map.of()));
  }

  private static boolean isGuessed(JsonNode given) {
    return SpeechFields.list(given, SpeechFields.GUESSES).isPresent();
  }

  /** A file of nothing but one text. */
  private static Optional<SpeechTree> alone(JsonNode given) {
    return SpeechFields.textual(given, SpeechFields.ALONE).isEmpty()
        ? Optional.empty()
        : SpeechScope.of(given).map(scope -> new SpeechTree(given, Optional.of(scope), Map.of()));
  }

  private static Optional<SpeechTree> firstHeld(
      JsonNode given, List<String> lists, boolean guessed) {
    return lists.stream()
        .filter(list -> SpeechFields.isList(given.path(list)))
        .filter(list -> !guessed || isGuessed(given.path(list).get(0)))
        .flatMap(list -> held(given, list).stream())
        .findFirst();
  }

  private static Optional<SpeechTree> inChannels(JsonNode given) {
    Map<String, List<SpeechTree>> below = new LinkedHashMap<>();
    for (String list : SpeechFields.CHANNELS) {
      List<SpeechTree> found = new ArrayList<>();
      if (SpeechFields.isList(given.path(list))) {
        given.path(list).forEach(channel -> of(channel).ifPresent(found::add));
      }
      if (!found.isEmpty()) {
        below.put(list, found);
      }
    }
    return below.isEmpty()
        ? Optional.empty()
        : Optional.of(new SpeechTree(given, Optional.empty(), below));
  }

  private static Optional<SpeechTree> contained(JsonNode given) {
    for (String name : SpeechFields.CONTAINERS) {
      JsonNode inner = given.path(name);
      Optional<SpeechTree> found =
          SpeechFields.isList(inner) && !SpeechFields.WORDS.contains(name)
              ? of(inner.get(0))
              : inner.isObject() ? of(inner) : Optional.empty();
      if (found.isPresent()) {
        Map<String, List<SpeechTree>> below = Map.of(name, List.of(found.get()));
        return Optional.of(new SpeechTree(given, Optional.empty(), below));
      }
    }
    return Optional.empty();
  }

  /** The places with speech, in the order of the file. */
  List<SpeechScope> scopes() {
    List<SpeechScope> scopes = new ArrayList<>();
    scope.ifPresent(scopes::add);
    below.values().forEach(trees -> trees.forEach(tree -> scopes.addAll(tree.scopes())));
    return scopes;
  }

  /** Tells what the objects on the way say of speakers. */
  void teach(SpeechSpeakers speakers) {
    speakers.learn(given);
    below.values().forEach(trees -> trees.forEach(tree -> tree.teach(speakers)));
  }

  JsonNode written(SpeechSpeakers speakers) {
    if (scope.isPresent()) {
      return scope.get().written(speakers);
    }
    ObjectNode made = SpeechFields.kept(given);
    // It names the recording.
    made.remove("id");
    List<SpeechScope> scopes = scopes();
    if (scopes.size() == 1) {
      scopes.get(0).writeWhole(given, made);
    }
    speakers.writeBeside(given, made);
    below.forEach(
        (name, trees) -> {
          ArrayNode all = JsonNodeFactory.instance.arrayNode();
          trees.forEach(tree -> all.add(tree.written(speakers)));
          made.set(name, given.path(name).isArray() ? all : all.get(0));
        });
    return SpeechFields.inOrderOf(given, made);
  }
}
