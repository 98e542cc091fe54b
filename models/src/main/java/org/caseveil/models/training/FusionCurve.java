package org.caseveil.models.training;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.caseveil.models.training.FusionTraining.Word;

/**
 * How far the fusion's probabilities can be believed, and what each threshold costs and gains, on
 * the words of narratives with the probabilities that weights fitted without their document give.
 *
 * @param bins tenths of the probability in which words lie
 * @param points one a threshold
 */
record FusionCurve(List<Bin> bins, List<Point> points) {

  private static final int BINS = 10;
  private static final double STEP = 0.02;

  /**
   * Words of about one probability.
   *
   * @param words how many
   * @param mean their mean probability
   * @param marked the share that lies in a mark
   */
  record Bin(int words, double mean, double marked) {}

  /**
   * What is concealed from one threshold on.
   *
   * @param recall of marked words
   * @param entities share of entities all of whose words are taken
   * @param precision share of taken words that lie in a mark
   */
  record Point(double threshold, double recall, double entities, double precision) {}

  static FusionCurve of(List<Word> words, double[] probabilities) {
    List<Bin> bins = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      double[] sums = new double[3];
      for (int i = 0; i < probabilities.length; i++) {
        if (words.get(i).narrative() && (int) Math.min(BINS - 1, probabilities[i] * BINS) == bin) {
          sums[0]++;
          sums[1] += probabilities[i];
          sums[2] += words.get(i).marked() ? 1 : 0;
        }
      }
      if (sums[0] > 0) {
        bins.add(new Bin((int) sums[0], sums[1] / sums[0], sums[2] / sums[0]));
      }
    }
    List<Point> points = new ArrayList<>();
    for (int step = 1; step * STEP < 1; step++) {
      points.add(point(words, probabilities, step * STEP));
    }
    return new FusionCurve(bins, points);
  }

  private static Point point(List<Word> words, double[] probabilities, double threshold) {
    Set<String> entities = new HashSet<>();
    Set<String> left = new HashSet<>();
    double marked = 0;
    double taken = 0;
    double right = 0;
    for (int i = 0; i < probabilities.length; i++) {
      Word word = words.get(i);
      if (!word.narrative()) {
        continue;
      }
      boolean takes = probabilities[i] >= threshold;
      taken += takes ? 1 : 0;
      if (word.marked()) {
        marked++;
        right += takes ? 1 : 0;
        String entity = word.document() + ' ' + word.entity();
        entities.add(entity);
        if (!takes) {
          left.add(entity);
        }
      }
    }
    return new Point(
        threshold,
        right / Math.max(1, marked),
        1 - left.size() / Math.max(1.0, entities.size()),
        right / Math.max(1, taken));
  }

  /** Both as tables in Markdown. */
  String tables() {
    StringBuilder text =
        new StringBuilder("| mean probability | words | share marked |\n|---|---|---|\n");
    for (Bin bin : bins) {
      text.append(
          String.format(
              Locale.ROOT, "| %.3f | %d | %.3f |%n", bin.mean(), bin.words(), bin.marked()));
    }
    text.append(
        "\n| threshold | words found | whole entities found | precision |\n|---|---|---|---|\n");
    for (Point point : points) {
      if (Math.round(point.threshold() / STEP) % 5 == 0) {
        text.append(
            String.format(
                Locale.ROOT,
                "| %.2f | %.3f | %.3f | %.3f |%n",
                point.threshold(),
                point.recall(),
                point.entities(),
                point.precision()));
      }
    }
    return text.toString();
  }
}
