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
    lines.add("Text Anonymization Benchmark's figures");
    figures(lines, evaluation.benchmark().figures(), evaluation.benchmark().intervals());
    types(lines, evaluation);
    lines.add("");
    lines.add("most often masked outside every mark");
    evaluation
        .mostOvermasked()
        .forEach(word -> lines.add(String.format("  %-32s %d", word.getKey(), word.getValue())));
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

  /** What each detector finds alone, adds and spoils. */
  public static List<String> detectors(List<DetectorFigures> detectors) {
    List<String> lines = new ArrayList<>();
    for (DetectorFigures one : detectors) {
      lines.add("");
      lines.add("detector " + one.detector() + ": alone; and what it adds to the others");
      one.only()
          .forEach(
              (name, value) -> {
                double gain = one.gain().figures().getOrDefault(name, 0.0);
                double[] interval =
                    one.gain().intervals().getOrDefault(name, new double[] {gain, gain});
                lines.add(
                    row(name, value)
                        + String.format(
                            Locale.ROOT,
                            "  %+.4f (%+.4f to %+.4f)",
                            gain,
                            interval[0],
                            interval[1]));
              });
      lines.add("  entities found only with it      " + one.added());
      lines.add("  entities found only without it   " + one.lost());
      lines.add("  words masked wrongly only with   " + one.spoiled());
      lines.add("  words masked wrongly only without " + one.spared());
    }
    return lines;
  }

  /**
   * One line a mention that would stay readable and one a word masked outside every mark; these
   * lines hold text of the corpus.
   */
  public static List<String> misses(Evaluation evaluation) {
    List<String> lines = new ArrayList<>();
    for (SpanCounts.Miss miss : evaluation.misses()) {
      lines.add(
          String.join(
              "\t",
              "MISS",
              miss.document(),
              miss.span().type(),
              miss.span().identifierClass(),
              miss.part() ? "part" : "whole",
              miss.text(),
              miss.context()));
    }
    for (SpanCounts.Extra extra : evaluation.extras()) {
      lines.add(
          String.join(
              "\t", "EXTRA", extra.document(), extra.type(), extra.word(), extra.context()));
    }
    return lines;
  }

  private static void types(List<String> lines, Evaluation evaluation) {
    lines.add("");
    lines.add("by type");
    evaluation
        .types()
        .forEach(
            (type, measured) -> {
              int[] pair = evaluation.recallByType().getOrDefault(type, new int[2]);
              lines.add("  " + type + ", mentions: " + pair[1]);
              figures(lines, measured.figures(), measured.intervals());
            });
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
