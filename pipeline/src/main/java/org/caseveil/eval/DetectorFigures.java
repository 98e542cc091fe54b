package org.caseveil.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What one detector is worth on a corpus. Immutable.
 *
 * @param detector its id
 * @param only the search's figures with no other detector; its weights and thresholds were fitted
 *     for all of them together, so this is less than the detector could do
 * @param gain by how much each figure is higher with it than without, paired over documents
 * @param added entities, after their class, that the search finds only with it
 * @param lost entities that the search finds only without it
 * @param spoiled words masked outside every mark only with it
 * @param spared words masked outside every mark only without it
 */
public record DetectorFigures(
    String detector,
    Map<String, Double> only,
    Evaluation.Measured gain,
    int added,
    int lost,
    int spoiled,
    int spared) {

  private static final List<String> COMPARED =
      List.of("direct_entity_recall", "quasi_entity_recall", "token_precision", "documents_clean");

  /** One document with and without the detector. */
  private record Pair(SpanCounts all, SpanCounts without) {}

  /** The figures of each detector, in alphabetical order. */
  public static List<DetectorFigures> of(List<Gold> corpus, Map<String, DetectorTrial> trials) {
    for (Gold gold : corpus) {
      if (!trials.containsKey(gold.name())) {
        throw new IllegalArgumentException("no trial of document " + gold.name());
      }
    }
    Set<String> detectors = new TreeSet<>();
    trials.values().forEach(trial -> detectors.addAll(trial.only().keySet()));
    List<DetectorFigures> figures = new ArrayList<>();
    for (String detector : detectors) {
      figures.add(one(detector, corpus, trials));
    }
    return figures;
  }

  private static DetectorFigures one(
      String detector, List<Gold> corpus, Map<String, DetectorTrial> trials) {
    List<SpanCounts> only = new ArrayList<>();
    List<Pair> pairs = new ArrayList<>();
    int[] changes = new int[4];
    for (Gold gold : corpus) {
      DetectorTrial trial = Objects.requireNonNull(trials.get(gold.name()));
      only.add(SpanCounts.of(gold, trial.only().getOrDefault(detector, List.of())));
      Pair pair =
          new Pair(
              SpanCounts.of(gold, trial.all()),
              SpanCounts.of(gold, trial.without().getOrDefault(detector, List.of())));
      pairs.add(pair);
      changes[0] += beyond(pair.all().found(), pair.without().found());
      changes[1] += beyond(pair.without().found(), pair.all().found());
      changes[2] += beyond(extras(pair.all()), extras(pair.without()));
      changes[3] += beyond(extras(pair.without()), extras(pair.all()));
    }
    return new DetectorFigures(
        detector,
        compared(Figures.spans(only)),
        Evaluation.Measured.of(pairs, DetectorFigures::gain),
        changes[0],
        changes[1],
        changes[2],
        changes[3]);
  }

  private static Map<String, Double> gain(List<Pair> pairs) {
    Map<String, Double> with = Figures.spans(pairs.stream().map(Pair::all).toList());
    Map<String, Double> without = Figures.spans(pairs.stream().map(Pair::without).toList());
    Map<String, Double> gain = new LinkedHashMap<>();
    for (String name : COMPARED) {
      if (with.containsKey(name) && without.containsKey(name)) {
        gain.put(name, with.get(name) - without.get(name));
      }
    }
    return gain;
  }

  private static Map<String, Double> compared(Map<String, Double> figures) {
    Map<String, Double> kept = new LinkedHashMap<>();
    COMPARED.forEach(name -> kept.put(name, figures.getOrDefault(name, 0.0)));
    return kept;
  }

  private static Set<Integer> extras(SpanCounts counts) {
    return counts.extras().stream().map(SpanCounts.Extra::start).collect(Collectors.toSet());
  }

  private static <T> int beyond(Set<T> some, Set<T> others) {
    return (int) some.stream().filter(one -> !others.contains(one)).count();
  }

  /** The figures as one JSON-like tree, rounded to four decimals. */
  public Map<String, Object> tree() {
    Map<String, Object> alone = new LinkedHashMap<>();
    only.forEach((name, value) -> alone.put(name, Evaluation.rounded(value)));
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("only", alone);
    tree.put("gain", gain.tree());
    tree.put("entities_added", added);
    tree.put("entities_lost", lost);
    tree.put("words_spoiled", spoiled);
    tree.put("words_spared", spared);
    return tree;
  }
}
