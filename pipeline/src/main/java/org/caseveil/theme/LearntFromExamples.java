package org.caseveil.theme;

import ai.onnxruntime.OrtException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseveil.text.Span;

/**
 * Finds a theme that a user added, without training. A sentence shows it if it holds one of the
 * theme's cues word for word, or if it leans towards the theme's examples: its vector, less the
 * mean of the text, against the mean direction of examples and cues, less the cues of all other
 * themes (nearest centroid). One passage a text, the best. On themes with known answers, each taken
 * out as if a user had added it with twelve examples, a text that leans past the threshold had the
 * theme in 55 of 100 (36 of 100 texts had it), and the passage itself was marked in 26 of 100: so
 * it is shown with less weight than a trained theme. These are selected figures: about 25 ways of
 * scoring and thresholds were tried on the same 60 pieces, so lower ones are to be expected. Thread
 * safe.
 */
final class LearntFromExamples {

  static final int FEWEST_EXAMPLES = 12;

  private static final double LEANS = 0.33;
  private static final double CERTAINTY_OF_A_CUE = 0.9;
  private static final double CERTAINTY_OF_LEANING = 0.55;

  private final Theme theme;
  private final List<String> cues;
  private final double[] direction;

  /**
   * Learns a theme.
   *
   * @param others whose cues say what it is not
   * @throws IllegalArgumentException if it has fewer than twelve examples
   */
  LearntFromExamples(Theme theme, List<Theme> others, SentenceEncoder encoder) throws OrtException {
    if (theme.examples().size() < FEWEST_EXAMPLES) {
      throw new IllegalArgumentException(
          theme.id()
              + ".yaml: the trained encoder does not know this theme, so it needs "
              + FEWEST_EXAMPLES
              + " examples; it has "
              + theme.examples().size());
    }
    this.theme = theme;
    this.cues = theme.cues().stream().map(LearntFromExamples::plain).toList();
    List<double[]> examples = vectors(theme.examples(), encoder);
    double[] elsewhere =
        Vectors.mean(
            vectors(others.stream().flatMap(other -> other.cues().stream()).toList(), encoder));
    double[] between = Vectors.mean(List.of(Vectors.mean(examples), elsewhere));
    this.direction =
        Vectors.unit(
            Vectors.mean(
                List.of(
                    leaning(examples, between),
                    leaning(vectors(theme.cues(), encoder), elsewhere))));
  }

  private static List<double[]> vectors(List<String> sentences, SentenceEncoder encoder)
      throws OrtException {
    List<double[]> vectors = new ArrayList<>(sentences.size());
    for (String sentence : sentences) {
      vectors.add(encoder.vector(sentence));
    }
    return vectors;
  }

  /** The mean direction of vectors, seen from {@code origin}. */
  private static double[] leaning(List<double[]> vectors, double[] origin) {
    return Vectors.unit(
        Vectors.mean(vectors.stream().map(v -> Vectors.unit(Vectors.minus(v, origin))).toList()));
  }

  /**
   * Its best passage in a text.
   *
   * @param vectors of the units
   */
  Optional<ThemeHit> find(String text, UnitScores scores, List<double[]> vectors) {
    double[] mean = Vectors.mean(vectors);
    int best = -1;
    double bestLeaning = LEANS;
    for (int u = 0; u < scores.units().size(); u++) {
      String unit = plain(scores.units().get(u).of(text));
      if (cues.stream().anyMatch(unit::contains)) {
        return Optional.of(hit(scores, u, CERTAINTY_OF_A_CUE));
      }
      double leaning = Vectors.dot(Vectors.unit(Vectors.minus(vectors.get(u), mean)), direction);
      if (leaning > bestLeaning) {
        best = u;
        bestLeaning = leaning;
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(hit(scores, best, CERTAINTY_OF_LEANING));
  }

  private ThemeHit hit(UnitScores scores, int unit, double score) {
    Span evidence = scores.units().get(unit);
    return new ThemeHit(theme.id(), holder(scores.holders()[unit]), evidence, score);
  }

  /** The holder whom the encoder sees in the unit, whatever the theme. */
  private static Holder holder(float[][] logOdds) {
    return Stream.of(Holder.values())
        .max((a, b) -> Double.compare(sum(logOdds, a.ordinal()), sum(logOdds, b.ordinal())))
        .orElseThrow();
  }

  private static double sum(float[][] logOdds, int holder) {
    double sum = 0;
    for (float[] ofTheme : logOdds) {
      sum += ofTheme[holder];
    }
    return sum;
  }

  /** Words only, in lower case, one space between and around them. */
  private static String plain(String sentence) {
    return " "
        + sentence
            .toLowerCase(Locale.ROOT)
            .replaceAll("['’]", "")
            .replaceAll("[^\\p{L}\\p{N}]+", " ")
            .strip()
        + " ";
  }
}
