package org.caseveil.identify;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.caseveil.language.LanguagePack;
import org.caseveil.language.LanguagePackReader;
import org.caseveil.language.ModelFiles;
import org.caseveil.language.OrdinaryWords;
import org.caseveil.text.Span;

/** What the tests of this package start from: the shipped language pack and plain detectors. */
final class Knowledge {

  static final LanguagePack ENGLISH =
      new LanguagePackReader().read(Path.of("..", "config", "languages", "en"));
  static final OrdinaryWords ORDINARY = OrdinaryWords.shipped(ModelFiles.shipped());
  static final FusionWeights EVEN = even();
  static final KeepRules EPONYMS =
      new KeepRules(
          "eponyms",
          "common knowledge",
          List.of("Parkinson's disease", "Foley", "Balint group"),
          List.of("\\p{Lu}\\p{L}+,? \\(?(?:19|20)\\d\\d\\)"),
          List.of());

  private Knowledge() {}

  /** Weights that believe the patterns' detector alone. */
  private static FusionWeights even() {
    Map<String, Double> features = new java.util.HashMap<>();
    WordFeatures.NAMES.forEach(name -> features.put(name, 0.0));
    features.put("pattern", 10.0);
    return new FusionWeights(-5, features, Map.of("pattern", 1.0), Map.of(), 0.5);
  }

  /** A detector that marks the first occurrence of each of these, as the type says. */
  static Detector finding(Map<String, IdentifierType> marks) {
    return new Detector() {
      @Override
      public String id() {
        return "pattern";
      }

      @Override
      public List<Detection> detect(org.caseveil.text.Narrative narrative) {
        String text = narrative.given().reveal();
        return marks.entrySet().stream()
            .filter(mark -> text.contains(mark.getKey()))
            .map(
                mark -> {
                  int at = text.indexOf(mark.getKey());
                  Span span = new Span(at, at + mark.getKey().length());
                  return Detection.of(span, mark.getValue(), 0.95, "pattern", "mark");
                })
            .toList();
      }
    };
  }

  static IdentifierSearch search(Map<String, IdentifierType> marks) {
    return new IdentifierSearch(
        List.of(finding(marks)), new SearchKnowledge(ENGLISH, ORDINARY, List.of(EPONYMS), EVEN));
  }
}
