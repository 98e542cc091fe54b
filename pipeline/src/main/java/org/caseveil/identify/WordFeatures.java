package org.caseveil.identify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caseveil.text.WordForm;

/**
 * What the learned fusion looks at for each word: each detector's vote, what the neighbours and
 * equal words elsewhere in the document are thought to be, and what kind of word it is. The names
 * stand in the file of weights, so that weights and code cannot drift apart unnoticed.
 */
final class WordFeatures {

  /** In the order of the values. */
  static final List<String> NAMES =
      List.of(
          "encoder-logit",
          "encoder-before",
          "encoder-after",
          "encoder-elsewhere",
          "corenlp-3class",
          "pattern",
          "pattern-sure",
          "gazetteer",
          "opennlp",
          "name-capital",
          "no-case",
          "general-word",
          "ordinary-word",
          "digit",
          "corenlp-without-capital",
          "encoder-logit-no-case",
          "gazetteer-ordinary",
          "witnesses",
          "small-letters",
          "small-letters-person");

  private static final double SURE = 0.85;
  private static final double LARGEST_LOGIT = 7;

  private final Evidence evidence;
  private final Reading reading;
  private final NameUse use;
  private final double[] encoder;
  private final Map<String, double[]> elsewhere = new HashMap<>();

  WordFeatures(Evidence evidence, NameUse use) {
    this.evidence = evidence;
    this.use = use;
    reading = Reading.of(evidence.words());
    encoder = new double[evidence.words().count()];
    for (int word = 0; word < encoder.length; word++) {
      encoder[word] = strongest(word, "encoder", "word");
      remember(reading.keys().get(word), encoder[word]);
    }
  }

  /** Keeps the two highest probabilities of each key, so that a word does not vouch for itself. */
  private void remember(String key, double probability) {
    double[] two = elsewhere.computeIfAbsent(key, k -> new double[2]);
    if (probability > two[0]) {
      two[1] = two[0];
      two[0] = probability;
    } else if (probability > two[1]) {
      two[1] = probability;
    }
  }

  /** The values for one word, in the order of {@link #NAMES}. */
  double[] of(int word) {
    String key = reading.keys().get(word);
    Typography typography = reading.typography();
    boolean general = use.isGeneral(key);
    boolean ordinary = use.isWord(key);
    boolean noCase = typography.silent(word);
    boolean capital = typography.capitalised(word) && !noCase && !typography.startsSentence(word);
    boolean small = !typography.capitalised(word) && !noCase && !WordForm.hasDigit(key);
    double three = strongest(word, "corenlp", "corenlp-3class");
    double pattern = strongest(word, "pattern", "");
    double gazetteer = strongest(word, "gazetteer", "");
    double logit = logit(encoder[word]);
    return new double[] {
      logit,
      word == 0 ? 0 : encoder[word - 1],
      word + 1 == encoder.length ? 0 : encoder[word + 1],
      general || key.length() < 3 ? 0 : vouched(key, encoder[word]),
      flag(three > 0),
      pattern,
      flag(pattern >= SURE),
      gazetteer,
      strongest(word, "opennlp", ""),
      flag(capital),
      flag(noCase),
      flag(general),
      flag(ordinary),
      flag(WordForm.hasDigit(key)),
      flag(three > 0 && !typography.capitalised(word)),
      noCase ? logit : 0,
      ordinary ? gazetteer : 0,
      evidence.detectors(word).size(),
      flag(small),
      flag(small && encoderSaysPerson(word))
    };
  }

  private boolean encoderSaysPerson(int word) {
    return evidence.at(word).stream()
        .anyMatch(
            found ->
                found.detector().equals("encoder")
                    && found.rule().equals("word")
                    && found.type() == IdentifierType.PERSON);
  }

  private double vouched(String key, double own) {
    double[] two = elsewhere.getOrDefault(key, new double[2]);
    return own >= two[0] ? two[1] : two[0];
  }

  private double strongest(int word, String detector, String rule) {
    double strongest = 0;
    for (Detection found : evidence.at(word)) {
      if (found.detector().equals(detector) && (rule.isEmpty() || found.rule().equals(rule))) {
        strongest = Math.max(strongest, found.score());
      }
    }
    return strongest;
  }

  private static double logit(double probability) {
    double bounded = Math.min(0.9995, Math.max(0.002, probability));
    return Math.min(LARGEST_LOGIT, Math.log(bounded / (1 - bounded)));
  }

  private static double flag(boolean set) {
    return set ? 1 : 0;
  }
}
