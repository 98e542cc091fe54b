package org.caseveil.models.training;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Learns how the fusion weighs its detectors, from the words of texts that none of them was trained
 * on: {@code FusionTraining OUT.json EXAMPLES.tsv...}, the examples as the pipeline's test class
 * FusionExamples writes them. Thresholds come from probabilities cross-validated over documents
 * ({@link FusionThresholds}). Prints reliability and the curve of recall and precision.
 */
public final class FusionTraining {

  private static final int FOLDS = 5;
  private static final double PENALTY = 1;

  static final Set<String> DIRECT = Set.of("PERSON", "PHONE", "EMAIL", "URL", "ID");

  /** Narratives are what the program is for; other sets keep it from leaning on one style. */
  private static final double OTHER_SETS = 0.4;

  /**
   * A word that some detector spoke of.
   *
   * @param entity whose mark it lies in, "-" if in none
   */
  record Word(String document, String type, String entity, double[] values, double weight) {

    boolean marked() {
      return !entity.equals("-");
    }

    boolean narrative() {
      return weight == 1;
    }
  }

  private FusionTraining() {}

  public static void main(String[] arguments) throws IOException {
    List<String> files = List.of(arguments).subList(1, arguments.length);
    List<Word> words = read(files);
    List<String> names = features(files.get(0));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    double[] probabilities = crossValidated(words, names.size());
    report(words, probabilities, out);
    FusionThresholds thresholds = FusionThresholds.of(words, probabilities);
    double[] weights = LogisticRegression.fit(examples(words), names.size(), PENALTY);
    Files.writeString(Path.of(arguments[0]), json(weights, names, thresholds));
  }

  /** The words of some files of examples. */
  static List<Word> read(List<String> files) throws IOException {
    List<Word> words = new ArrayList<>();
    for (String file : files) {
      Files.readAllLines(Path.of(file)).stream()
          .skip(1)
          .map(FusionTraining::word)
          .forEach(words::add);
    }
    return words;
  }

  private static List<String> features(String file) throws IOException {
    List<String> header = List.of(Files.readAllLines(Path.of(file)).get(0).split("\t"));
    return header.subList(3, header.size());
  }

  private static Word word(String line) {
    String[] fields = line.split("\t");
    double[] values = new double[fields.length - 3];
    for (int i = 0; i < values.length; i++) {
      values[i] = Double.parseDouble(fields[i + 3]);
    }
    boolean narrative = fields[0].startsWith("narrative:");
    return new Word(fields[0], fields[1], fields[2], values, narrative ? 1 : OTHER_SETS);
  }

  private static List<LogisticRegression.Example> examples(List<Word> words) {
    return words.stream()
        .map(
            w ->
                new LogisticRegression.Example(
                    w.values(), w.marked(), w.weight() * (w.marked() ? 1.5 : 1)))
        .toList();
  }

  /** The probability of each word by weights fitted without its document. */
  static double[] crossValidated(List<Word> words, int features) {
    List<String> documents = words.stream().map(Word::document).distinct().sorted().toList();
    Map<String, Integer> folds = new TreeMap<>();
    for (int i = 0; i < documents.size(); i++) {
      folds.put(documents.get(i), i % FOLDS);
    }
    double[] probabilities = new double[words.size()];
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      List<Word> rest =
          words.stream().filter(w -> folds.getOrDefault(w.document(), 0) != held).toList();
      double[] weights = LogisticRegression.fit(examples(rest), features, PENALTY);
      for (int i = 0; i < words.size(); i++) {
        if (folds.getOrDefault(words.get(i).document(), 0) == held) {
          probabilities[i] = LogisticRegression.probability(weights, words.get(i).values());
        }
      }
    }
    return probabilities;
  }

  private static void report(List<Word> words, double[] probabilities, PrintStream out) {
    out.println("probability  words  share marked   (narratives, cross-validated)");
    for (int tenth = 0; tenth < 10; tenth++) {
      int count = 0;
      int marked = 0;
      for (int i = 0; i < probabilities.length; i++) {
        if (words.get(i).narrative() && (int) Math.min(9, probabilities[i] * 10) == tenth) {
          count++;
          marked += words.get(i).marked() ? 1 : 0;
        }
      }
      out.printf(
          Locale.ROOT,
          "%.1f-%.1f %8d %8.3f%n",
          tenth / 10.0,
          (tenth + 1) / 10.0,
          count,
          (double) marked / Math.max(1, count));
    }
    out.println("threshold  recall  precision   (words of narratives, cross-validated)");
    for (double threshold : new double[] {.05, .1, .15, .2, .25, .3, .4, .5, .6, .7}) {
      double[] sums = new double[3];
      for (int i = 0; i < probabilities.length; i++) {
        if (words.get(i).narrative()) {
          boolean taken = probabilities[i] >= threshold;
          sums[0] += taken && words.get(i).marked() ? 1 : 0;
          sums[1] += words.get(i).marked() ? 1 : 0;
          sums[2] += taken ? 1 : 0;
        }
      }
      out.printf(
          Locale.ROOT, "%.2f %8.4f %8.4f%n", threshold, sums[0] / sums[1], sums[0] / sums[2]);
    }
  }

  private static String json(double[] weights, List<String> names, FusionThresholds thresholds) {
    StringBuilder json = new StringBuilder("{\n");
    json.append(String.format(Locale.ROOT, " \"bias\": %.4f,%n \"features\": {", weights[0]));
    for (int i = 0; i < names.size(); i++) {
      json.append(i == 0 ? "\n" : ",\n")
          .append(String.format(Locale.ROOT, "  \"%s\": %.4f", names.get(i), weights[i + 1]));
    }
    json.append("\n },\n \"votes\": {\"corenlp\": 0.4, \"encoder\": 1.0, \"gazetteer\": 0.4,")
        .append(" \"opennlp\": 0.4, \"pattern\": 0.9},\n \"thresholds\": {");
    String comma = "";
    for (Map.Entry<String, Double> type : thresholds.byType().entrySet()) {
      json.append(comma)
          .append(String.format(Locale.ROOT, "%n  \"%s\": %.3f", type.getKey(), type.getValue()));
      comma = ",";
    }
    return json.append(
            String.format(Locale.ROOT, "%n },%n \"otherwise\": %.3f%n}%n", thresholds.otherwise()))
        .toString();
  }
}
