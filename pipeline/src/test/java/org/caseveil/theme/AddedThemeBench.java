package org.caseveil.theme;

import ai.onnxruntime.OrtException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.caseveil.eval.Corpus;
import org.caseveil.eval.Gold;
import org.caseveil.language.ModelFiles;
import org.caseveil.language.WordPieceTokenizer;
import org.caseveil.text.CodePoints;
import org.caseveil.text.Span;

/**
 * Measures how well a theme is found that a user adds: each built-in theme in turn is taken as if
 * it were unknown, with twelve passages of a bank as its examples, and looked for in annotated
 * pieces; see docs/benchmarks/themes.md. The examples are twelve at even steps of those that show
 * the theme alone, so that no draw decides. The threshold was chosen on the first, third, fifth ...
 * piece; the second, fourth ... are counted apart.
 */
final class AddedThemeBench {

  private static final int EXAMPLES = 12;
  private static final int LIMIT = 4;

  /** A passage is found if half of the shorter of the two is in the other. */
  private static final double SAME_PLACE = 0.5;

  /** A piece as the search sees it. */
  private record Piece(Gold gold, UnitScores scores, List<double[]> vectors) {}

  /** What was counted. */
  private static final class Counts {
    private int texts;
    private int textsRight;
    private int textsWithIt;
    private int all;
    private int passages;
    private int passagesRight;
    private int marked;
    private int markedFound;

    void add(List<Span> found, List<Span> expected) {
      all++;
      texts += found.isEmpty() ? 0 : 1;
      textsWithIt += expected.isEmpty() ? 0 : 1;
      textsRight += found.isEmpty() || expected.isEmpty() ? 0 : 1;
      passages += found.size();
      passagesRight += (int) found.stream().filter(one -> isAmong(one, expected)).count();
      marked += expected.size();
      markedFound += (int) expected.stream().filter(one -> isAmong(one, found)).count();
    }

    private static boolean isAmong(Span one, List<Span> others) {
      return others.stream().anyMatch(other -> isSamePlace(one, other));
    }

    private static boolean isSamePlace(Span one, Span other) {
      int common = Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
      return common > 0 && common >= SAME_PLACE * Math.min(one.length(), other.length());
    }

    void print(String name) {
      System.out.printf(
          "%s: %.2f of the texts have the theme; said of %.2f, right %.2f, found %.2f;"
              + " passages right %.2f, found %.2f%n",
          name,
          share(textsWithIt, all),
          share(texts, all),
          share(textsRight, texts),
          share(textsRight, textsWithIt),
          share(passagesRight, passages),
          share(markedFound, marked));
    }

    private static double share(int part, int whole) {
      return whole == 0 ? 0 : (double) part / whole;
    }
  }

  private AddedThemeBench() {}

  /** Takes a folder of annotated pieces and a bank of passages. */
  public static void main(String[] arguments) throws IOException, OrtException {
    List<JsonNode> bank = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(arguments[1]))) {
      bank.add(new JsonMapper().readTree(line));
    }
    ModelFiles files = ModelFiles.shipped();
    try (SentenceEncoder encoder =
        new SentenceEncoder(
            files.bytes("sentence-encoder"),
            WordPieceTokenizer.read(files.bytes("sentence-encoder-tokenizer")))) {
      List<Piece> pieces = pieces(Path.of(arguments[0]), encoder);
      Counts chosenOn = new Counts();
      Counts apart = new Counts();
      List<Theme> themes = Themes.configured().themes();
      for (Theme theme : themes) {
        if (theme.use() == Theme.Use.THEME) {
          List<Theme> others = themes.stream().filter(other -> !other.equals(theme)).toList();
          LearntFromExamples learnt =
              new LearntFromExamples(added(theme, bank), others, encoder, LIMIT);
          for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            (i % 2 == 0 ? chosenOn : apart)
                .add(
                    learnt.find(piece.gold().text(), piece.scores(), piece.vectors()).stream()
                        .map(ThemeHit::evidence)
                        .toList(),
                    marked(piece, theme.id()));
          }
        }
      }
      chosenOn.print("pieces that the threshold was chosen on");
      apart.print("pieces apart");
    }
  }

  private static List<Piece> pieces(Path corpus, SentenceEncoder encoder)
      throws IOException, OrtException {
    List<Piece> pieces = new ArrayList<>();
    for (Gold gold : Corpus.read(corpus)) {
      List<Span> units = new UnitSplitter().split(gold.text());
      List<double[]> vectors = new ArrayList<>();
      for (Span unit : units) {
        vectors.add(encoder.vector(unit.of(gold.text())));
      }
      // Whose the theme is, is not measured here.
      float[][][] holders = new float[units.size()][1][Holder.values().length];
      pieces.add(
          new Piece(gold, new UnitScores(units, new float[units.size()][1], holders), vectors));
    }
    return pieces;
  }

  /** A built-in theme as a user would add it. */
  private static Theme added(Theme theme, List<JsonNode> bank) {
    List<String> alone =
        bank.stream()
            .filter(passage -> passage.get("labels").size() == 1)
            .filter(passage -> passage.at("/labels/0/theme").asText().equals(theme.id()))
            .map(passage -> passage.get("text").asText())
            .toList();
    List<String> examples =
        IntStream.range(0, EXAMPLES).mapToObj(i -> alone.get(i * alone.size() / EXAMPLES)).toList();
    return new Theme(
        theme.id(),
        theme.title(),
        theme.definition(),
        theme.source(),
        theme.use(),
        theme.cues(),
        theme.nearMisses(),
        theme.questions(),
        examples);
  }

  private static List<Span> marked(Piece piece, String theme) {
    CodePoints points = new CodePoints(piece.gold().text());
    return piece.gold().themes().orElseThrow().stream()
        .filter(marked -> marked.theme().equals(theme))
        .map(marked -> points.toUnits(marked.start(), marked.end()))
        .toList();
  }
}
