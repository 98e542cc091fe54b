package org.caseveil.models.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.caseveil.models.training.FusionTraining.Word;

/**
 * Draws the fusion's reliability and its curve of recall and precision: {@code FusionPictures
 * FOLDER EXAMPLES.tsv...}, the examples that FusionTraining learns from. Writes {@code
 * fusion-reliability.svg}, {@code fusion-recall-precision.svg} and the tables, {@code fusion.md}.
 */
public final class FusionPictures {

  private static final String HEAD =
      """
      # The fusion's probabilities

      On the words of the training narratives that no detector of the fit was trained on, each with the probability that weights fitted without its
      document give it (five folds). Development narratives have no part in it. Made by

          java -cp models/target/classes org.caseveil.models.training.FusionPictures docs/benchmarks EXAMPLES.tsv...

      from the examples that the fusion was fitted with (models/cards/identifier-fusion.md). Only words that some detector spoke of are counted: what
      all of them passed over is not in the recall.

      ![Reliability](fusion-reliability.svg)
      ![Recall and precision](fusion-recall-precision.svg)

      """;

  private FusionPictures() {}

  public static void main(String[] arguments) throws IOException {
    List<String> files = List.of(arguments).subList(1, arguments.length);
    List<Word> words = FusionTraining.read(files);
    FusionCurve curve =
        FusionCurve.of(words, FusionTraining.crossValidated(words, words.get(0).values().length));
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    Files.writeString(folder.resolve("fusion-reliability.svg"), reliability(curve));
    Files.writeString(folder.resolve("fusion-recall-precision.svg"), recallAndPrecision(curve));
    Files.writeString(folder.resolve("fusion.md"), HEAD + curve.tables());
  }

  static String reliability(FusionCurve curve) {
    List<double[]> points =
        curve.bins().stream().map(bin -> new double[] {bin.mean(), bin.marked()}).toList();
    return new UnitPlot(
            "Reliability of the fusion", "probability given", "share of words in a mark")
        .line("if every probability were true", List.of(new double[] {0, 0}, new double[] {1, 1}))
        .line("words of narratives", points)
        .svg();
  }

  static String recallAndPrecision(FusionCurve curve) {
    return new UnitPlot("Recall and precision of the fusion", "recall", "precision of words")
        .line(
            "words",
            curve.points().stream().map(p -> new double[] {p.recall(), p.precision()}).toList())
        .line(
            "whole entities",
            curve.points().stream().map(p -> new double[] {p.entities(), p.precision()}).toList())
        .svg();
  }
}
