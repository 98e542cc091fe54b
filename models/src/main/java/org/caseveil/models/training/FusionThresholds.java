package org.caseveil.models.training;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.caseveil.models.training.FusionTraining.Word;

/**
 * From which probability on a word of a type is concealed: where F2 is greatest, of the share of
 * entities all of whose words are taken (one word left over gives an entity away) and of the share
 * of taken words that lie in a mark, among the thresholds that keep that share above a floor.
 * Narratives only, since other sets mark other things.
 *
 * @param byType of the types that occur
 * @param otherwise of all other types
 */
record FusionThresholds(Map<String, Double> byType, double otherwise) {

  private static final int FEWEST_ENTITIES = 40;
  private static final double LOWEST = 0.05;
  private static final double HIGHEST = 0.6;
  private static final double STEP = 0.01;

  /** Of taken words that lie in a mark; a name or number gives a person away by itself. */
  private static final double PRECISE_ENOUGH_FOR_DIRECT = 0.75;

  private static final double PRECISE_ENOUGH = 0.83;

  /** As good as the best: among these the lowest threshold is taken, for recall. */
  private static final double AS_GOOD = 0.002;

  private static final double BETA_SQUARED = 4;

  /** The thresholds for words with the probabilities that other documents' weights give them. */
  static FusionThresholds of(List<Word> words, double[] probabilities) {
    Set<String> types = new TreeSet<>();
    words.forEach(word -> types.add(word.type()));
    Set<String> others = new TreeSet<>(types);
    others.removeAll(FusionTraining.DIRECT);
    double direct = best(words, probabilities, FusionTraining.DIRECT);
    double quasi = best(words, probabilities, others);
    Map<String, Double> thresholds = new TreeMap<>();
    for (String type : types) {
      double common = FusionTraining.DIRECT.contains(type) ? direct : quasi;
      // Halfway to that of its class: a few dozen entities are little to tune on.
      double own =
          entities(words, Set.of(type)) < FEWEST_ENTITIES
              ? common
              : best(words, probabilities, Set.of(type));
      thresholds.put(type, (own + common) / 2);
    }
    return new FusionThresholds(thresholds, quasi);
  }

  private static int entities(List<Word> words, Set<String> types) {
    Set<String> entities = new HashSet<>();
    for (Word word : words) {
      if (counts(word, types) && word.marked()) {
        entities.add(entity(word));
      }
    }
    return entities.size();
  }

  private static double best(List<Word> words, double[] probabilities, Set<String> types) {
    double floor =
        FusionTraining.DIRECT.containsAll(types) ? PRECISE_ENOUGH_FOR_DIRECT : PRECISE_ENOUGH;
    double most = 0;
    List<Double> eligible = new ArrayList<>();
    for (double threshold = LOWEST; threshold < HIGHEST; threshold += STEP) {
      if (precision(words, probabilities, types, threshold) >= floor) {
        eligible.add(threshold);
        most = Math.max(most, score(words, probabilities, types, threshold));
      }
    }
    for (double threshold : eligible) {
      if (score(words, probabilities, types, threshold) >= most - AS_GOOD) {
        return threshold;
      }
    }
    return HIGHEST;
  }

  /** F2 of whole entities and words taken. */
  private static double score(
      List<Word> words, double[] probabilities, Set<String> types, double threshold) {
    Set<String> entities = new HashSet<>();
    Set<String> left = new HashSet<>();
    for (int i = 0; i < probabilities.length; i++) {
      Word word = words.get(i);
      if (counts(word, types) && word.marked()) {
        entities.add(entity(word));
        if (probabilities[i] < threshold) {
          left.add(entity(word));
        }
      }
    }
    double recall = (entities.size() - left.size()) / Math.max(1.0, entities.size());
    double precision = precision(words, probabilities, types, threshold);
    double both = BETA_SQUARED * precision + recall;
    return both == 0 ? 0 : (1 + BETA_SQUARED) * precision * recall / both;
  }

  private static double precision(
      List<Word> words, double[] probabilities, Set<String> types, double threshold) {
    int taken = 0;
    int right = 0;
    for (int i = 0; i < probabilities.length; i++) {
      if (counts(words.get(i), types) && probabilities[i] >= threshold) {
        taken++;
        right += words.get(i).marked() ? 1 : 0;
      }
    }
    return right / Math.max(1.0, taken);
  }

  private static boolean counts(Word word, Set<String> types) {
    return word.narrative() && types.contains(word.type());
  }

  private static String entity(Word word) {
    return word.document() + ' ' + word.entity();
  }
}
