package org.caseveil.identify.opennlp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.tokenize.SimpleTokenizer;
import org.caseveil.identify.Detection;
import org.caseveil.identify.Detector;
import org.caseveil.identify.IdentifierType;
import org.caseveil.language.ModelFiles;
import org.caseveil.language.SentenceSplitter;
import org.caseveil.text.Narrative;
import org.caseveil.text.Span;

/**
 * Identifiers of all types by an OpenNLP name finder trained on the project's own pieces
 * (models/cards/opennlp-names.md). A second opinion beside the encoder. Reads the given view.
 * Thread safe.
 */
public final class OpenNlpDetector implements Detector {

  private static final String ID = "opennlp";

  private final TokenNameFinderModel model;
  private final SentenceSplitter sentences;

  private OpenNlpDetector(TokenNameFinderModel model, SentenceSplitter sentences) {
    this.model = model;
    this.sentences = sentences;
  }

  /** Loads the name finder that ships with the models. */
  public static OpenNlpDetector load(ModelFiles files, SentenceSplitter sentences) {
    try {
      byte[] bytes = files.bytes("opennlp-names");
      return new OpenNlpDetector(
          new TokenNameFinderModel(new ByteArrayInputStream(bytes)), sentences);
    } catch (IOException e) {
      throw new UncheckedIOException("the name finder's model cannot be read", e);
    }
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<Detection> detect(Narrative narrative) {
    String text = narrative.given().reveal();
    // A name finder remembers what it has seen of a document, so each document has its own.
    NameFinderME finder = new NameFinderME(model);
    List<Detection> found = new ArrayList<>();
    for (Span sentence : sentences.split(text)) {
      String part = sentence.of(text);
      opennlp.tools.util.Span[] tokens = SimpleTokenizer.INSTANCE.tokenizePos(part);
      String[] words = opennlp.tools.util.Span.spansToStrings(tokens, part);
      for (opennlp.tools.util.Span name : finder.find(words)) {
        Span span =
            new Span(tokens[name.getStart()].getStart(), tokens[name.getEnd() - 1].getEnd());
        found.add(
            Detection.of(
                span.shift(sentence.start()),
                IdentifierType.valueOf(name.getType()),
                Math.min(1, Math.max(0, name.getProb())),
                ID,
                "name-finder"));
      }
    }
    return found;
  }
}
