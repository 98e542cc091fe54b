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
 * Persons, places and organisations by Stanford CoreNLP's 3-class CRF (Finkel, Grenager and Manning
 * 2005), called directly, at many times the speed of its pipeline. Reads the given view. Thread
 * safe.
 */
public final class CoreNlpDetector implements Detector {

  private static final String ID = "corenlp";

  /** In the models' manifest; the rule of what it finds. */
  private static final String MODEL = "corenlp-3class";

  /** CRFs cost time and memory by the length of what they label at once. */
  private static final int LONGEST_STRETCH = 2_000;

  private static final Map<String, IdentifierType> TYPES =
      Map.of(
          "PERSON", IdentifierType.PERSON,
          "LOCATION", IdentifierType.LOCATION,
          "ORGANIZATION", IdentifierType.ORGANIZATION);

  private static final double NAMED = 0.8;

  private final CRFClassifier<CoreLabel> classifier;
  private final SentenceSplitter sentences;

  private CoreNlpDetector(CRFClassifier<CoreLabel> classifier, SentenceSplitter sentences) {
    this.classifier = classifier;
    this.sentences = sentences;
  }

  /**
   * Loads the model.
   *
   * @throws MissingModelException if it is missing, changed or of another version of CoreNLP
   */
  public static CoreNlpDetector load(ModelFiles files, SentenceSplitter sentences) {
    return new CoreNlpDetector(classifier(files), sentences);
  }

  private static CRFClassifier<CoreLabel> classifier(ModelFiles files) {
    Properties properties = new Properties();
    // The tokenizer would print characters of the case that it does not know.
    properties.setProperty("tokenizerOptions", "untokenizable=noneKeep");
    try (ObjectInputStream in =
        new ObjectInputStream(
            new BufferedInputStream(
                new GZIPInputStream(new ByteArrayInputStream(files.bytes(MODEL)), 1 << 16)))) {
      return CRFClassifier.getClassifier(in, properties);
    } catch (IOException | ClassNotFoundException e) {
      throw new MissingModelException(
          "the CoreNLP model "
              + MODEL
              + " does not fit this version of CoreNLP: "
              + e.getMessage());
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
      for (Triple<String, Integer, Integer> named : classifier.classifyToCharacterOffsets(part)) {
        Span span = new Span(named.second(), named.third()).shift(stretch.start());
        detection(named.first(), span).ifPresent(found::add);
      }
    }
    return found;
  }

  private static Optional<Detection> detection(String label, Span span) {
    IdentifierType type = TYPES.get(label);
    if (type == null || span.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(Detection.of(span, type, NAMED, ID, MODEL));
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
