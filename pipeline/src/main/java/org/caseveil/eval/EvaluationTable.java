package org.caseveil.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Renders an {@link Evaluation} for a terminal. */
public final class EvaluationTable {

  private EvaluationTable() {}

  /** The lines of the table. */
  public static List<String> lines(Evaluation evaluation) {
    List<String> lines = new ArrayList<>();
    lines.add(evaluation.documents() + " documents");
    figures(lines, evaluation.spans(), evaluation.spanIntervals());
    lines.add("");
    lines.add("recall by type (strict)");
    evaluation
        .recallByType()
        .forEach(
            (type, pair) -> lines.add(row(type, (double) pair[0] / pair[1]) + "  of " + pair[1]));
    evaluation
        .themes()
        .ifPresent(
            themes -> {
              lines.add("");
              lines.add("themes");
              figures(lines, themes.figures(), themes.intervals());
              themes
                  .byTheme()
                  .forEach(
                      (theme, counts) ->
                          lines.add(
                              row(theme, Figures.f1(counts)) + "  of " + (counts[0] + counts[2])));
            });
    return lines;
  }

  /** One line a mention that would stay readable; these lines hold text of the corpus. */
  public static List<String> misses(Evaluation evaluation) {
    return evaluation.misses().stream()
        .map(
            miss ->
                String.join(
                    "\t",
                    "MISS",
                    miss.document(),
                    miss.span().type(),
                    miss.span().identifierClass(),
                    miss.text(),
                    miss.context()))
        .toList();
  }

  private static void figures(
      List<String> lines, Map<String, Double> figures, Map<String, double[]> intervals) {
    figures.forEach(
        (name, value) -> {
          double[] interval = intervals.getOrDefault(name, new double[] {value, value});
          lines.add(
              row(name, value)
                  + String.format(Locale.ROOT, "  (%.4f to %.4f)", interval[0], interval[1]));
        });
  }

  private static String row(String name, double value) {
    return String.format(Locale.ROOT, "  %-32s %.4f", name, value);
  }
}
