package org.caseveil.eval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Counts of one document's themes, from which every figure is summed. A passage counts as found
 * when a predicted one of the same theme overlaps it by at least half of the shorter and a quarter
 * of the longer of the two. Immutable.
 *
 * @param byTheme true positives, false positives and false negatives over documents
 * @param pairs hits and all, by figure
 */
record ThemeCounts(Map<String, int[]> byTheme, Map<String, int[]> pairs) {

  /** A flag for the leader, which no brief shows. */
  private static final String NEVER_SHOWN = "personal-self";

  /** How many themes a brief shows. */
  private static final int SHOWN = 6;

  static ThemeCounts of(List<Gold.MarkedTheme> gold, List<Gold.MarkedTheme> predicted) {
    Map<String, int[]> byTheme = new TreeMap<>();
    Set<String> there = names(gold);
    Set<String> told = names(predicted);
    Set<String> all = new TreeSet<>(there);
    all.addAll(told);
    for (String theme : all) {
      int which = there.contains(theme) && told.contains(theme) ? 0 : told.contains(theme) ? 1 : 2;
      byTheme.computeIfAbsent(theme, t -> new int[3])[which]++;
    }
    Map<String, int[]> pairs = new LinkedHashMap<>();
    for (Gold.MarkedTheme passage : gold) {
      List<Gold.MarkedTheme> matches =
          predicted.stream().filter(p -> sameTheme(p, passage) && overlap(p, passage)).toList();
      add(pairs, "evidence_recall", !matches.isEmpty());
      if (!matches.isEmpty()) {
        add(
            pairs,
            "holder_accuracy",
            matches.stream().anyMatch(m -> m.holder().equals(passage.holder())));
      }
    }
    for (Gold.MarkedTheme passage : predicted) {
      add(
          pairs,
          "evidence_precision",
          gold.stream().anyMatch(g -> sameTheme(g, passage) && overlap(g, passage)));
    }
    brief(there, predicted, pairs);
    return new ThemeCounts(byTheme, pairs);
  }

  private static void brief(
      Set<String> there, List<Gold.MarkedTheme> predicted, Map<String, int[]> pairs) {
    Map<String, Double> best = new TreeMap<>();
    for (Gold.MarkedTheme passage : predicted) {
      if (!passage.theme().equals(NEVER_SHOWN)) {
        best.merge(passage.theme(), passage.score(), Math::max);
      }
    }
    List<String> top =
        best.entrySet().stream()
            .sorted(
                Map.Entry.<String, Double>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(SHOWN)
            .map(Map.Entry::getKey)
            .toList();
    long right = top.stream().filter(there::contains).count();
    long possible = there.stream().filter(theme -> !theme.equals(NEVER_SHOWN)).count();
    pairs.put("brief_precision_at_6", new int[] {(int) right, (int) Math.min(SHOWN, possible)});
  }

  static boolean overlap(Gold.MarkedTheme a, Gold.MarkedTheme b) {
    int common = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
    int one = a.end() - a.start();
    int other = b.end() - b.start();
    return common >= 0.5 * Math.min(one, other) && common >= 0.25 * Math.max(one, other);
  }

  private static boolean sameTheme(Gold.MarkedTheme a, Gold.MarkedTheme b) {
    return a.theme().equals(b.theme());
  }

  private static Set<String> names(List<Gold.MarkedTheme> themes) {
    Set<String> names = new TreeSet<>();
    themes.forEach(theme -> names.add(theme.theme()));
    return names;
  }

  private static void add(Map<String, int[]> pairs, String name, boolean hit) {
    int[] pair = pairs.computeIfAbsent(name, n -> new int[2]);
    pair[0] += hit ? 1 : 0;
    pair[1]++;
  }
}
