package org.caseveil.models.training;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.tokenize.SimpleTokenizer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;

/**
 * Trains the OpenNLP name finder on annotated pieces: maximum entropy over words, their shapes and
 * their neighbours, each piece as it is and in lower case. {@code NameFinderTraining OUT.bin
 * FOLDER...} writes the model and prints the figures of a three-fold cross-validation. The same
 * pieces give the same model.
 */
public final class NameFinderTraining {

  private static final int FOLDS = 3;
  private static final int ITERATIONS = 40;
  private static final int CUTOFF = 4;

  private NameFinderTraining() {}

  public static void main(String[] arguments) throws IOException {
    List<Path> folders = Stream.of(arguments).skip(1).map(Path::of).toList();
    List<AnnotatedPiece> pieces = AnnotatedPiece.in(folders);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println(pieces.size() + " pieces");
    crossValidate(pieces, out);
    try (OutputStream file = Files.newOutputStream(Path.of(arguments[0]))) {
      train(pieces).serialize(file);
    }
  }

  static TokenNameFinderModel train(List<AnnotatedPiece> pieces) throws IOException {
    List<NameSample> samples = new ArrayList<>();
    for (AnnotatedPiece piece : pieces) {
      samples.addAll(samples(piece));
      samples.addAll(samples(piece.inLowerCase()));
    }
    TrainingParameters parameters = TrainingParameters.defaultParams();
    parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
    parameters.put(TrainingParameters.CUTOFF_PARAM, CUTOFF);
    return NameFinderME.train(
        "en",
        null, // the types stay those of the marks; a name here would replace them
        ObjectStreamUtils.createObjectStream(samples),
        parameters,
        new TokenNameFinderFactory());
  }

  /** One sample a sentence; a mark counts where it begins and ends with a token. */
  private static List<NameSample> samples(AnnotatedPiece piece) {
    List<NameSample> samples = new ArrayList<>();
    boolean first = true;
    for (Span sentence : sentences(piece.text())) {
      String text = sentence.getCoveredText(piece.text()).toString();
      Span[] tokens = SimpleTokenizer.INSTANCE.tokenizePos(text);
      if (tokens.length == 0) {
        continue;
      }
      List<Span> names = new ArrayList<>();
      for (AnnotatedPiece.Mark mark : piece.marks()) {
        int from = tokenAt(tokens, mark.start() - sentence.getStart(), true);
        int to = tokenAt(tokens, mark.end() - sentence.getStart(), false);
        if (from >= 0 && to >= from) {
          names.add(new Span(from, to + 1, mark.type()));
        }
      }
      samples.add(
          new NameSample(Span.spansToStrings(tokens, text), names.toArray(Span[]::new), first));
      first = false;
    }
    return samples;
  }

  private static int tokenAt(Span[] tokens, int offset, boolean start) {
    for (int i = 0; i < tokens.length; i++) {
      if ((start ? tokens[i].getStart() : tokens[i].getEnd()) == offset) {
        return i;
      }
    }
    return -1;
  }

  /** Lines, cut after the stops in them. */
  static List<Span> sentences(String text) {
    List<Span> sentences = new ArrayList<>();
    int start = 0;
    for (int at = 0; at < text.length(); at++) {
      boolean feed = text.charAt(at) == '\n';
      boolean stop =
          ".!?".indexOf(text.charAt(at)) >= 0
              && at + 2 < text.length()
              && text.charAt(at + 1) == ' '
              && Character.isUpperCase(text.charAt(at + 2))
              && at - start > 20;
      if (feed || stop) {
        sentences.add(new Span(start, at + 1));
        start = at + 1;
      }
    }
    sentences.add(new Span(start, text.length()));
    return sentences;
  }

  private static void crossValidate(List<AnnotatedPiece> pieces, PrintStream out)
      throws IOException {
    long[] sums = new long[3];
    for (int fold = 0; fold < FOLDS; fold++) {
      List<AnnotatedPiece> rest = new ArrayList<>();
      List<AnnotatedPiece> held = new ArrayList<>();
      for (int i = 0; i < pieces.size(); i++) {
        (i % FOLDS == fold ? held : rest).add(pieces.get(i));
      }
      NameFinderME finder = new NameFinderME(train(rest));
      for (AnnotatedPiece piece : held) {
        count(finder, piece, sums);
      }
    }
    out.printf(
        "cross-validated, units of text: recall %.3f, precision %.3f%n",
        (double) sums[0] / sums[1], (double) sums[0] / sums[2]);
  }

  private static void count(NameFinderME finder, AnnotatedPiece piece, long[] sums) {
    boolean[] marked = new boolean[piece.text().length()];
    for (AnnotatedPiece.Mark mark : piece.marks()) {
      Arrays.fill(marked, mark.start(), mark.end(), true);
    }
    boolean[] found = new boolean[marked.length];
    for (Span sentence : sentences(piece.text())) {
      String text = sentence.getCoveredText(piece.text()).toString();
      Span[] tokens = SimpleTokenizer.INSTANCE.tokenizePos(text);
      for (Span name : finder.find(Span.spansToStrings(tokens, text))) {
        int from = sentence.getStart() + tokens[name.getStart()].getStart();
        Arrays.fill(found, from, sentence.getStart() + tokens[name.getEnd() - 1].getEnd(), true);
      }
    }
    finder.clearAdaptiveData();
    for (int i = 0; i < marked.length; i++) {
      sums[0] += marked[i] && found[i] ? 1 : 0;
      sums[1] += marked[i] ? 1 : 0;
      sums[2] += found[i] ? 1 : 0;
    }
  }
}
