package org.caseveil.models.training;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.caseveil.models.training.FusionTraining.Word;

/**
 * From which probability on a word of a type is concealed: where what is lost is least, an entity
 * that keeps a word uncovered (one word left over gives it away) against words concealed that
 * identify nobody. Narratives only, since other sets mark other things.
 *
 * @param byType of the types that occur
 * @param otherwise of all other types
 */
record FusionThresholds(Map<String, Double> byType, double otherwise) {

  private static final double LOWEST = 0.05;
  private static final double HIGHEST = 0.6;
  private static final double STEP = 0.01;

  /** As many needless words as one uncovered entity; a name or number gives away by itself. */
  private static final double WORDS_FOR_A_DIRECT_ENTITY = 25;

  private static final double WORDS_FOR_AN_ENTITY = 6;

  /** Entities of the whole class that count as much as the type's own: a few tell little. */
  private static final double PRIOR = 80;

  /** The thresholds for words with the probabilities that other documents' weights give them. */
  static FusionThresholds of(List<Word> words, double[] probabilities) {
    Set<String> types = new TreeSet<>();
    words.forEach(word -> types.add(word.type()));
    Set<String> others = new TreeSet<>(types);
    others.removeAll(FusionTraining.DIRECT);
    Map<String, Double> thresholds = new TreeMap<>();
    for (String type : types) {
      Set<String> all = FusionTraining.DIRECT.contains(type) ? FusionTraining.DIRECT : others;
      thresholds.put(type, cheapest(words, probabilities, Set.of(type), all));
    }
    return new FusionThresholds(thresholds, cheapest(words, probabilities, others, others));
  }

  private static double cheapest(
      List<Word> words, double[] probabilities, Set<String> types, Set<String> all) {
    double share = PRIOR / Math.max(1, entities(words, all));
    double best = HIGHEST;
    double least = Double.MAX_VALUE;
    for (double threshold = LOWEST; threshold < HIGHEST; threshold += STEP) {
      double cost =
          cost(words, probabilities, types, threshold)
              + share * cost(words, probabilities, all, threshold);
      if (cost < least) {
        least = cost;
        best = threshold;
      }
    }
    return best;
  }

  private static double cost(
      List<Word> words, double[] probabilities, Set<String> types, double threshold) {
    Set<String> uncovered = new HashSet<>();
    int needless = 0;
    for (int i = 0; i < probabilities.length; i++) {
      Word word = words.get(i);
      boolean taken = probabilities[i] >= threshold;
      if (counts(word, types)) {
        needless += taken && !word.marked() ? 1 : 0;
        if (!taken && word.marked()) {
          uncovered.add(entity(word));
        }
      }
    }
    boolean direct = FusionTraining.DIRECT.containsAll(types);
    return needless + uncovered.size() * (direct ? WORDS_FOR_A_DIRECT_ENTITY : WORDS_FOR_AN_ENTITY);
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

  private static boolean counts(Word word, Set<String> types) {
    return word.narrative() && types.contains(word.type());
  }

  private static String entity(Word word) {
    return word.document() + ' ' + word.entity();
  }
}
