package org.caseveil.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The figures of a corpus, with 95 % intervals over documents. Immutable.
 *
 * @param documents how many
 * @param spans by figure
 * @param spanIntervals lower and upper bound
 * @param recallByType hits and all
 * @param types figures of each type, as {@link TypeCounts} names them
 * @param benchmark the Text Anonymization Benchmark's own figures, as {@link TabCounts} names them
 * @param mostOvermasked words masked outside every marked span, with how often
 * @param extras the same words one by one
 * @param misses mentions that would stay readable
 * @param themes where the corpus marks themes
 */
public record Evaluation(
    int documents,
    Map<String, Double> spans,
    Map<String, double[]> spanIntervals,
    Map<String, int[]> recallByType,
    Map<String, Measured> types,
    Measured benchmark,
    List<Map.Entry<String, Integer>> mostOvermasked,
    List<SpanCounts.Extra> extras,
    List<SpanCounts.Miss> misses,
    Optional<Themes> themes) {

  private static final int MOST_OVERMASKED = 25;

  /** Figures with their intervals, by name. */
  public record Measured(Map<String, Double> figures, Map<String, double[]> intervals) {

    static <T> Measured of(List<T> documents, Function<List<T>, Map<String, Double>> figures) {
      return new Measured(figures.apply(documents), Bootstrap.intervals(documents, figures));
    }

    /** Value, lower and upper bound by name, rounded. */
    Map<String, Object> tree() {
      Map<String, Object> tree = new LinkedHashMap<>();
      figures.forEach(
          (name, value) -> {
            double[] interval = intervals.getOrDefault(name, new double[] {value, value});
            tree.put(name, List.of(rounded(value), rounded(interval[0]), rounded(interval[1])));
          });
      return tree;
    }
  }

  /**
   * The theme figures.
   *
   * @param byTheme true positives, false positives and false negatives
   */
  public record Themes(
      Map<String, Double> figures, Map<String, double[]> intervals, Map<String, int[]> byTheme) {}

  /** Scores what was predicted; a document without a prediction counts as nothing masked. */
  public static Evaluation of(List<Gold> corpus, Map<String, Predicted> predicted) {
    List<SpanCounts> spans = new ArrayList<>();
    List<ThemeCounts> themes = new ArrayList<>();
    List<TypeCounts> types = new ArrayList<>();
    List<TabCounts> benchmark = new ArrayList<>();
    WordInformation information = WordInformation.of(corpus);
    for (Gold gold : corpus) {
      Predicted made = predicted.getOrDefault(gold.name(), new Predicted(List.of(), List.of()));
      spans.add(SpanCounts.of(gold, made.spans()));
      types.add(TypeCounts.of(gold, made.spans()));
      benchmark.add(TabCounts.of(gold, made.spans(), information));
      gold.themes().ifPresent(marked -> themes.add(ThemeCounts.of(marked, made.themes())));
    }
    return new Evaluation(
        corpus.size(),
        Figures.spans(spans),
        Bootstrap.intervals(spans, Figures::spans),
        Figures.byType(spans),
        TypeCounts.measured(types),
        Measured.of(benchmark, TabCounts::figures),
        mostOvermasked(spans),
        spans.stream().flatMap(document -> document.extras().stream()).toList(),
        spans.stream().flatMap(document -> document.misses().stream()).toList(),
        themes.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Themes(
                    Figures.themes(themes),
                    Bootstrap.intervals(themes, Figures::themes),
                    Figures.byTheme(themes))));
  }

  private static List<Map.Entry<String, Integer>> mostOvermasked(List<SpanCounts> documents) {
    Map<String, Integer> counts = new HashMap<>();
    documents.forEach(
        d -> d.extras().forEach(extra -> counts.merge(extra.word(), 1, Integer::sum)));
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_OVERMASKED)
        .map(entry -> Map.entry(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** The figures as one JSON-like tree, rounded to four decimals. */
  public Map<String, Object> tree() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("documents", documents);
    spans.forEach((name, value) -> tree.put(name, rounded(value)));
    Map<String, Object> types = new LinkedHashMap<>();
    recallByType.forEach(
        (type, pair) -> types.put(type, List.of(rounded((double) pair[0] / pair[1]), pair[1])));
    tree.put("recall_by_type", types);
    Map<String, Object> typeFigures = new LinkedHashMap<>();
    this.types.forEach((type, measured) -> typeFigures.put(type, measured.tree()));
    tree.put("types", typeFigures);
    tree.put("benchmark", benchmark.tree());
    tree.put(
        "most_overmasked",
        mostOvermasked.stream().map(e -> List.of(e.getKey(), e.getValue())).toList());
    tree.put("intervals_95", intervals(spanIntervals));
    themes.ifPresent(
        found -> {
          Map<String, Object> inside = new LinkedHashMap<>();
          found.figures().forEach((name, value) -> inside.put(name, rounded(value)));
          Map<String, Object> each = new LinkedHashMap<>();
          found
              .byTheme()
              .forEach((theme, c) -> each.put(theme, List.of(rounded(Figures.f1(c)), c[0] + c[2])));
          inside.put("f1_by_theme", each);
          inside.put("intervals_95", intervals(found.intervals()));
          tree.put("themes", inside);
        });
    return tree;
  }

  private static Map<String, Object> intervals(Map<String, double[]> intervals) {
    Map<String, Object> tree = new LinkedHashMap<>();
    intervals.forEach((name, i) -> tree.put(name, List.of(rounded(i[0]), rounded(i[1]))));
    return tree;
  }

  static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }
}
