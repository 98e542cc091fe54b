package org.caseveil.theme;

import ai.onnxruntime.OrtException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.caseveil.text.Span;

/**
 * Finds a theme that a user added, without training. A sentence shows it if it holds one of the
 * theme's cues word for word, or if it leans towards the theme: its vector, less the mean of the
 * text, against the mean direction of examples, cues and definition, each less those of all other
 * themes (nearest centroid), helped a little by how its neighbours lean. How well that does is
 * measured by {@code AddedThemeBench} and stands in {@code docs/benchmarks/themes.md}: far less
 * well than a trained theme, so it is shown with less weight. Thread safe.
 */
final class LearntFromExamples {

  static final int FEWEST_EXAMPLES = 12;

  /** From this leaning on; chosen on half of the pieces that {@code AddedThemeBench} reads. */
  private static final double LEANS = 0.32;

  /** What the neighbours' mean leaning adds. */
  private static final double OF_NEIGHBOURS = 0.3;

  /** A neighbour that leans nearly as much belongs to the passage. */
  private static final double JOIN = 0.8;

  /** A cue is beyond any leaning. */
  private static final double CUE = 2;

  private static final double CERTAINTY_OF_A_CUE = 0.9;
  private static final double CERTAINTY_OF_LEANING = 0.5;

  private final Theme theme;
  private final List<String> cues;
  private final double[] direction;
  private final PassageFinder passages;

  /**
   * Learns a theme.
   *
   * @param others whose cues and definitions say what it is not
   * @param limit passages a text at most
   * @throws IllegalArgumentException if it has fewer than twelve examples
   */
  LearntFromExamples(Theme theme, List<Theme> others, SentenceEncoder encoder, int limit)
      throws OrtException {
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
    this.passages = new PassageFinder(JOIN, LEANS, limit);
    List<double[]> examples = vectors(theme.examples(), encoder);
    double[] otherCues =
        Vectors.mean(
            vectors(others.stream().flatMap(other -> other.cues().stream()).toList(), encoder));
    double[] otherDefinitions =
        Vectors.mean(vectors(others.stream().map(Theme::definition).toList(), encoder));
    double[] between = Vectors.mean(List.of(Vectors.mean(examples), otherCues));
    this.direction =
        Vectors.unit(
            Vectors.mean(
                List.of(
                    leaning(examples, between),
                    leaning(vectors(theme.cues(), encoder), otherCues),
                    leaning(vectors(List.of(theme.definition()), encoder), otherDefinitions))));
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
   * Its passages in a text, the strongest first.
   *
   * @param vectors of the units
   */
  List<ThemeHit> find(String text, UnitScores scores, List<double[]> vectors) {
    double[] strengths = strengths(text, scores.units(), vectors);
    double leaning = Arrays.stream(strengths).filter(s -> s < CUE).max().orElse(CUE);
    if (Arrays.stream(strengths).noneMatch(s -> s >= LEANS)) {
      return List.of();
    }
    return passages.find(text, scores.units(), strengths).stream()
        .map(passage -> hit(scores, passage, strengths[passage.unit()], leaning))
        .toList();
  }

  private ThemeHit hit(
      UnitScores scores, PassageFinder.Passage passage, double strength, double strongestLeaning) {
    double certainty =
        strength < CUE ? CERTAINTY_OF_LEANING * strength / strongestLeaning : CERTAINTY_OF_A_CUE;
    Holder holder = holder(scores.holders()[passage.unit()]);
    return new ThemeHit(theme.id(), holder, passage.span(), certainty);
  }

  private double[] strengths(String text, List<Span> units, List<double[]> vectors) {
    double[] mean = Vectors.mean(vectors);
    double[] leanings =
        vectors.stream()
            .mapToDouble(v -> Vectors.dot(Vectors.unit(Vectors.minus(v, mean)), direction))
            .toArray();
    double[] strengths = new double[leanings.length];
    for (int u = 0; u < leanings.length; u++) {
      double before = leanings[Math.max(0, u - 1)];
      double after = leanings[Math.min(leanings.length - 1, u + 1)];
      String unit = plain(units.get(u).of(text));
      strengths[u] =
          cues.stream().anyMatch(unit::contains)
              ? CUE
              : leanings[u] + OF_NEIGHBOURS * (before + after) / 2;
    }
    return strengths;
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
