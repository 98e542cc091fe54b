package org.caseveil.identify;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.caseveil.text.Words;

/**
 * What all detectors say of each word. Built from detections in any order with the same result.
 * Immutable after construction.
 */
final class Evidence {

  private final Words words;
  private final List<List<Detection>> byWord;

  private Evidence(Words words, List<List<Detection>> byWord) {
    this.words = words;
    this.byWord = byWord;
  }

  static Evidence of(Words words, List<Detection> detections) {
    List<List<Detection>> byWord = new ArrayList<>(words.count());
    for (int word = 0; word < words.count(); word++) {
      byWord.add(List.of());
    }
    for (Detection detection : detections) {
      int last = words.startingFrom(detection.span().end()) - 1;
      for (int word = words.endingAfter(detection.span().start()); word <= last; word++) {
        if (byWord.get(word).isEmpty()) {
          byWord.set(word, new ArrayList<>(2));
        }
        byWord.get(word).add(detection);
      }
    }
    return new Evidence(words, byWord);
  }

  Words words() {
    return words;
  }

  /** The detections that touch a word. */
  List<Detection> at(int word) {
    return byWord.get(word);
  }

  /** The strongest score of one detector at a word, 0 if it is silent. */
  double strongest(int word, String detector) {
    double strongest = 0;
    for (Detection detection : byWord.get(word)) {
      if (detection.detector().equals(detector)) {
        strongest = Math.max(strongest, detection.score());
      }
    }
    return strongest;
  }

  /** The sum of each type's scores at a word, one a detector: its strongest. */
  Map<IdentifierType, Double> votes(int word, Map<String, Double> weights) {
    Map<String, Map<IdentifierType, Double>> byDetector = new java.util.TreeMap<>();
    for (Detection detection : byWord.get(word)) {
      byDetector
          .computeIfAbsent(detection.detector(), d -> new EnumMap<>(IdentifierType.class))
          .merge(detection.type(), detection.score(), Math::max);
    }
    Map<IdentifierType, Double> votes = new EnumMap<>(IdentifierType.class);
    byDetector.forEach(
        (detector, types) ->
            types.forEach(
                (type, score) ->
                    votes.merge(type, score * weights.getOrDefault(detector, 0.5), Double::sum)));
    return votes;
  }

  Set<String> detectors(int word) {
    Set<String> detectors = new TreeSet<>();
    byWord.get(word).forEach(detection -> detectors.add(detection.detector()));
    return detectors;
  }
}
