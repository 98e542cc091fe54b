package org.caseveil.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseveil.text.CodePoints;
import org.caseveil.text.Span;

/**
 * One document's counts by type, from which each type's figures are summed: {@code recall} of its
 * mentions, strict and {@code recall_relaxed}; {@code type_right}, the share of the wholly masked
 * ones that were taken for their type; {@code precision}, the share of words masked as the type
 * that lie in any mark, and {@code precision_of_type}, in a mark of the type. Immutable.
 *
 * @param byType hits and all by figure, by type
 */
record TypeCounts(Map<String, Map<String, int[]>> byType) {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
  private static final List<String> FIGURES =
      List.of("recall", "recall_relaxed", "type_right", "precision", "precision_of_type");

  /** Compares one document with what was predicted for it. */
  static TypeCounts of(Gold gold, List<Predicted.MaskedSpan> predicted) {
    CodePoints points = new CodePoints(gold.text());
    Map<String, Map<String, int[]>> byType = new TreeMap<>();
    List<Placed> marks = new ArrayList<>();
    gold.spans().forEach(s -> marks.add(new Placed(points.toUnits(s.start(), s.end()), s.type())));
    List<Placed> masks = new ArrayList<>();
    predicted.forEach(s -> masks.add(new Placed(points.toUnits(s.start(), s.end()), s.type())));
    for (Placed mark : marks) {
      Map<String, int[]> counts = byType.computeIfAbsent(mark.type(), t -> new LinkedHashMap<>());
      recall(counts, gold.text(), mark, masks);
    }
    Matcher word = WORD.matcher(gold.text());
    while (word.find()) {
      precision(byType, new Span(word.start(), word.end()), marks, masks);
    }
    return new TypeCounts(byType);
  }

  /** A stretch of the text in UTF-16 units. */
  private record Placed(Span span, String type) {}

  private static void recall(
      Map<String, int[]> counts, String text, Placed mark, List<Placed> masks) {
    boolean all = true;
    boolean any = false;
    for (int at = mark.span().start(); at < mark.span().end(); at++) {
      int unit = at;
      if (Character.isLetterOrDigit(text.charAt(at))) {
        boolean masked =
            masks.stream().anyMatch(m -> m.span().start() <= unit && unit < m.span().end());
        all &= masked;
        any |= masked;
      }
    }
    add(counts, "recall", all);
    add(counts, "recall_relaxed", any);
    if (all) {
      add(counts, "type_right", types(masks, mark.span()).contains(mark.type()));
    }
  }

  private static void precision(
      Map<String, Map<String, int[]>> byType, Span word, List<Placed> marks, List<Placed> masks) {
    Set<String> marked = types(marks, word);
    for (String type : types(masks, word)) {
      Map<String, int[]> counts = byType.computeIfAbsent(type, t -> new LinkedHashMap<>());
      add(counts, "precision", !marked.isEmpty());
      add(counts, "precision_of_type", marked.contains(type));
    }
  }

  private static Set<String> types(List<Placed> placed, Span where) {
    Set<String> types = new TreeSet<>();
    for (Placed one : placed) {
      if (one.span().overlaps(where)) {
        types.add(one.type());
      }
    }
    return types;
  }

  private static void add(Map<String, int[]> counts, String name, boolean hit) {
    int[] pair = counts.computeIfAbsent(name, n -> new int[2]);
    pair[0] += hit ? 1 : 0;
    pair[1]++;
  }

  /** Each type's figures over all documents, with their intervals. */
  static Map<String, Evaluation.Measured> measured(List<TypeCounts> documents) {
    Set<String> types = new TreeSet<>();
    documents.forEach(document -> types.addAll(document.byType().keySet()));
    Map<String, Evaluation.Measured> measured = new TreeMap<>();
    for (String type : types) {
      measured.put(type, Evaluation.Measured.of(documents, some -> figures(some, type)));
    }
    return measured;
  }

  private static Map<String, Double> figures(List<TypeCounts> documents, String type) {
    Map<String, Double> figures = new LinkedHashMap<>();
    for (String name : FIGURES) {
      int hits = 0;
      int all = 0;
      for (TypeCounts document : documents) {
        int[] pair = document.byType().getOrDefault(type, Map.of()).getOrDefault(name, new int[2]);
        hits += pair[0];
        all += pair[1];
      }
      if (all > 0) {
        figures.put(name, (double) hits / all);
      }
    }
    return figures;
  }
}
