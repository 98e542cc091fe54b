package org.caseveil.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * 95 % intervals by drawing documents with replacement: the percentile bootstrap (Efron and
 * Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13). The seed is fixed, so that the
 * same documents give the same intervals.
 */
final class Bootstrap {

  private static final int DRAWS = 1000;
  private static final long SEED = 20_261_121L;

  private Bootstrap() {}

  /** Lower and upper bound of each figure. */
  static <T> Map<String, double[]> intervals(
      List<T> documents, Function<List<T>, Map<String, Double>> figures) {
    SplittableRandom random = new SplittableRandom(SEED);
    Map<String, double[]> drawn = new LinkedHashMap<>();
    figures.apply(documents).keySet().forEach(name -> drawn.put(name, new double[DRAWS]));
    for (int draw = 0; draw < DRAWS; draw++) {
      List<T> sample = new ArrayList<>(documents.size());
      for (int i = 0; i < documents.size(); i++) {
        sample.add(documents.get(random.nextInt(documents.size())));
      }
      Map<String, Double> now = figures.apply(sample);
      for (Map.Entry<String, double[]> entry : drawn.entrySet()) {
        entry.getValue()[draw] = now.getOrDefault(entry.getKey(), Double.NaN);
      }
    }
    Map<String, double[]> intervals = new LinkedHashMap<>();
    drawn.forEach(
        (name, values) -> {
          // Draws in which nothing counts for the figure do not count.
          double[] told = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
          intervals.put(
              name, new double[] {told[told.length * 25 / 1000], told[highest(told.length)]});
        });
    return intervals;
  }

  private static int highest(int draws) {
    return Math.max(0, draws * 975 / 1000 - 1);
  }
}
