package org.caseveil.eval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Turns counts of documents into the figures that are reported. */
final class Figures {

  private Figures() {}

  /** Shares over all documents, by figure; a figure nothing counts for is left out. */
  static Map<String, Double> spans(List<SpanCounts> documents) {
    Map<String, int[]> sums = new LinkedHashMap<>();
    documents.forEach(document -> addAll(sums, document.counts()));
    return shares(sums);
  }

  /** Strict recall by type: share and number of mentions. */
  static Map<String, int[]> byType(List<SpanCounts> documents) {
    Map<String, int[]> sums = new TreeMap<>();
    documents.forEach(document -> addAll(sums, document.strictByType()));
    return sums;
  }

  /** The theme figures over all documents. */
  static Map<String, Double> themes(List<ThemeCounts> documents) {
    Map<String, int[]> byTheme = byTheme(documents);
    int[] all = new int[3];
    double macro = 0;
    for (int[] counts : byTheme.values()) {
      macro += f1(counts);
      for (int i = 0; i < all.length; i++) {
        all[i] += counts[i];
      }
    }
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("document_micro_f1", f1(all));
    figures.put("document_macro_f1", macro / Math.max(1, byTheme.size()));
    put(figures, "document_precision", all[0], all[0] + all[1]);
    put(figures, "document_recall", all[0], all[0] + all[2]);
    Map<String, int[]> pairs = new LinkedHashMap<>();
    documents.forEach(document -> addAll(pairs, document.pairs()));
    for (String name : List.of("evidence_recall", "evidence_precision", "holder_accuracy")) {
      int[] pair = pairs.getOrDefault(name, new int[2]);
      put(figures, name, pair[0], pair[1]);
    }
    int[] brief = pairs.getOrDefault("brief_precision_at_6", new int[2]);
    put(figures, "brief_precision_at_6", Math.min(brief[0], brief[1]), brief[1]);
    return figures;
  }

  /** True positives, false positives and false negatives by theme. */
  static Map<String, int[]> byTheme(List<ThemeCounts> documents) {
    Map<String, int[]> sums = new TreeMap<>();
    documents.forEach(document -> addAll(sums, document.byTheme()));
    return sums;
  }

  static double f1(int[] counts) {
    int all = 2 * counts[0] + counts[1] + counts[2];
    return all == 0 ? 0 : 2.0 * counts[0] / all;
  }

  private static Map<String, Double> shares(Map<String, int[]> sums) {
    Map<String, Double> figures = new LinkedHashMap<>();
    for (String name :
        List.of(
            "direct_mention_recall",
            "quasi_mention_recall",
            "direct_entity_recall",
            "quasi_entity_recall",
            "token_precision",
            "documents_clean",
            "direct_mention_recall_relaxed",
            "quasi_mention_recall_relaxed",
            "direct_entity_recall_relaxed",
            "quasi_entity_recall_relaxed")) {
      int[] pair = sums.getOrDefault(name, new int[2]);
      put(figures, name, pair[0], pair[1]);
    }
    return figures;
  }

  private static void put(Map<String, Double> figures, String name, int hits, int all) {
    if (all > 0) {
      figures.put(name, (double) hits / all);
    }
  }

  private static void addAll(Map<String, int[]> sums, Map<String, int[]> counts) {
    counts.forEach(
        (name, more) -> {
          int[] sum = sums.computeIfAbsent(name, n -> new int[more.length]);
          for (int i = 0; i < more.length; i++) {
            sum[i] += more[i];
          }
        });
  }
}
