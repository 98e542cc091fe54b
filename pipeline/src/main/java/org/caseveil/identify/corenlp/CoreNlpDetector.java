package org.caseveil.identify.corenlp;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.util.Triple;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;
import org.caseveil.identify.Detection;
import org.caseveil.identify.Detector;
import org.caseveil.identify.IdentifierType;
import org.caseveil.language.MissingModelException;
import org.caseveil.language.ModelFiles;
import org.caseveil.language.SentenceSplitter;
import org.caseveil.text.Narrative;
import org.caseveil.text.Span;

/**
 * Persons, places and organisations by Stanford CoreNLP's 3- and 4-class CRFs (Finkel, Grenager and
 * Manning 2005), called directly: the union of both is what CoreNLP calls HIGH_RECALL, at ten times
 * the speed of its pipeline. What the 4-class model calls MISC is weak evidence for a nationality
 * or a religion. Reads the given view. Thread safe.
 */
public final class CoreNlpDetector implements Detector {

  private static final String ID = "corenlp";

  /** CRFs cost time and memory by the length of what they label at once. */
  private static final int LONGEST_STRETCH = 2_000;

  private static final Map<String, IdentifierType> TYPES =
      Map.of(
          "PERSON", IdentifierType.PERSON,
          "LOCATION", IdentifierType.LOCATION,
          "ORGANIZATION", IdentifierType.ORGANIZATION,
          "MISC", IdentifierType.DEMOGRAPHIC);

  private static final double NAMED = 0.8;
  private static final double MISC = 0.3;

  private record Model(String rule, CRFClassifier<CoreLabel> classifier) {}

  private final List<Model> models;
  private final SentenceSplitter sentences;

  private CoreNlpDetector(List<Model> models, SentenceSplitter sentences) {
    this.models = models;
    this.sentences = sentences;
  }

  /** Loads both models at the same time. */
  public static CoreNlpDetector load(ModelFiles files, SentenceSplitter sentences) {
    CompletableFuture<Model> three =
        CompletableFuture.supplyAsync(() -> model(files, "corenlp-3class"));
    Model four = model(files, "corenlp-4class");
    return new CoreNlpDetector(List.of(three.join(), four), sentences);
  }

  private static Model model(ModelFiles files, String name) {
    Properties properties = new Properties();
    // The tokenizer would print characters of the case that it does not know.
    properties.setProperty("tokenizerOptions", "untokenizable=noneKeep");
    try (ObjectInputStream in =
        new ObjectInputStream(
            new BufferedInputStream(
                new GZIPInputStream(new ByteArrayInputStream(files.bytes(name)), 1 << 16)))) {
      return new Model(name, CRFClassifier.getClassifier(in, properties));
    } catch (IOException | ClassNotFoundException e) {
      throw new MissingModelException(
          "the CoreNLP model " + name + " does not fit this version of CoreNLP: " + e.getMessage());
    }
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<Detection> detect(Narrative narrative) {
    String text = narrative.given().reveal();
    List<Detection> found = new ArrayList<>();
    for (Span stretch : stretches(text)) {
      String part = stretch.of(text);
      for (Model model : models) {
        for (Triple<String, Integer, Integer> named :
            model.classifier().classifyToCharacterOffsets(part)) {
          Span span = new Span(named.second(), named.third()).shift(stretch.start());
          detection(model, named.first(), span).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private static Optional<Detection> detection(Model model, String label, Span span) {
    IdentifierType type = TYPES.get(label);
    if (type == null || span.isEmpty()) {
      return Optional.empty();
    }
    double score = type == IdentifierType.DEMOGRAPHIC ? MISC : NAMED;
    return Optional.of(Detection.of(span, type, score, ID, model.rule()));
  }

  /** Whole sentences of one line, taken together up to the longest stretch. */
  private List<Span> stretches(String text) {
    List<Span> stretches = new ArrayList<>();
    int lineEnd = -1;
    for (Span sentence : sentences.split(text)) {
      int last = stretches.size() - 1;
      if (sentence.start() < lineEnd
          && sentence.end() - stretches.get(last).start() <= LONGEST_STRETCH) {
        stretches.set(last, stretches.get(last).cover(sentence));
        continue;
      }
      stretches.add(sentence);
      if (sentence.start() >= lineEnd) {
        int feed = text.indexOf('\n', sentence.start());
        lineEnd = feed < 0 ? text.length() : feed;
      }
    }
    return stretches;
  }
}
