package org.caseveil.identify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.caseveil.document.dictation.DictationWriter;
import org.caseveil.identify.corenlp.CoreNlpDetector;
import org.caseveil.identify.encoder.EncoderDetector;
import org.caseveil.identify.gazetteer.GazetteerDetector;
import org.caseveil.identify.gazetteer.NameLexicon;
import org.caseveil.identify.opennlp.OpenNlpDetector;
import org.caseveil.identify.pattern.IdentifierFiles;
import org.caseveil.language.ModelFiles;
import org.caseveil.language.SentenceSplitter;
import org.caseveil.text.CodePoints;
import org.caseveil.text.Narrative;
import org.caseveil.text.SensitiveText;
import org.caseveil.text.Span;
import org.caseveil.text.Words;

/**
 * Writes down what the learned fusion sees of annotated narratives, one line a word: document, type
 * that the detectors vote for, the entity whose mark the word lies in ("-" if in none), and the
 * features. What {@code org.caseveil.models.training.FusionTraining} learns from.
 */
final class FusionExamples {

  /** Part of what identifies. */
  record Mark(Span span, String entity) {}

  private FusionExamples() {}

  /**
   * {@code FusionExamples OUT.tsv DIR...}: each folder holds {@code txt/NAME.txt} and {@code
   * gold/NAME.gold.json} with offsets in code points, of texts that no detector was trained on;
   * annotated pieces in a folder named {@code narrative}. Run in the folder {@code pipeline}.
   */
  public static void main(String[] arguments) throws IOException {
    List<Detector> detectors = detectors(ModelFiles.shipped());
    FusionWeights votes = FusionWeights.shipped(ModelFiles.shipped());
    DictationWriter dictation = new DictationWriter(Knowledge.ENGLISH.spoken());
    try (Writer out = Files.newBufferedWriter(Path.of(arguments[0]))) {
      out.write("document\ttype\tentity\t" + String.join("\t", WordFeatures.NAMES) + "\n");
      for (String folder : List.of(arguments).subList(1, arguments.length)) {
        try (Stream<Path> texts = Files.list(Path.of(folder, "txt"))) {
          for (Path text : texts.sorted().toList()) {
            String name = text.getFileName().toString().replace(".txt", "");
            Narrative narrative = dictation.narrative(new SensitiveText(Files.readString(text)));
            Path gold = Path.of(folder, "gold", name + ".gold.json");
            List<Mark> marks = marks(narrative.given().reveal(), gold);
            String document = Path.of(folder).getFileName() + ":" + name;
            out.write(lines(document, narrative, marks, detectors, votes));
          }
        }
      }
    }
  }

  private static List<Detector> detectors(ModelFiles files) throws IOException {
    SentenceSplitter sentences = new SentenceSplitter(files);
    return List.of(
        EncoderDetector.load(files),
        CoreNlpDetector.load(files, sentences),
        OpenNlpDetector.load(files, sentences),
        new GazetteerDetector(NameLexicon.shipped(files)),
        IdentifierFiles.read(Path.of("..", "config", "identifiers")).detector());
  }

  private static List<Mark> marks(String text, Path gold) throws IOException {
    CodePoints points = new CodePoints(text);
    List<Mark> marks = new ArrayList<>();
    for (JsonNode mark : new JsonMapper().readTree(gold.toFile()).path("spans")) {
      Span span = points.toUnits(mark.path("start").asInt(), mark.path("end").asInt());
      marks.add(new Mark(span, mark.path("entity").asText("e")));
    }
    return marks;
  }

  /** The lines of one narrative; the fusion has no say in words that no detector spoke of. */
  static String lines(
      String document,
      Narrative narrative,
      List<Mark> marks,
      List<Detector> detectors,
      FusionWeights votes) {
    Words words = Words.of(narrative.given().reveal());
    List<Detection> found =
        detectors.stream().flatMap(detector -> detector.detect(narrative).stream()).toList();
    Evidence evidence = Evidence.of(words, found);
    WordFeatures features =
        new WordFeatures(evidence, new NameUse(Knowledge.ENGLISH, Knowledge.ORDINARY));
    StringBuilder lines = new StringBuilder();
    for (int word = 0; word < words.count(); word++) {
      Span span = words.span(word);
      if (evidence.at(word).isEmpty()) {
        continue;
      }
      IdentifierType type = Fusion.winner(evidence.votes(word, votes.votes()));
      String entity =
          marks.stream()
              .filter(mark -> mark.span().overlaps(span))
              .map(Mark::entity)
              .findFirst()
              .orElse("-");
      lines.append(document).append('\t').append(type).append('\t').append(entity);
      for (double value : features.of(word)) {
        lines.append('\t').append(String.format(Locale.ROOT, "%.5f", value));
      }
      lines.append('\n');
    }
    return lines.toString();
  }
}
