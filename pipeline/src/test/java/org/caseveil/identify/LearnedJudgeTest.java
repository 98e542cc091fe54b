package org.caseveil.identify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.caseveil.language.ModelFiles;
import org.caseveil.text.Span;
import org.caseveil.text.Words;
import org.junit.jupiter.api.Test;

final class LearnedJudgeTest {

  private static final FusionWeights SHIPPED = FusionWeights.shipped(ModelFiles.shipped());
  private static final LearnedJudge JUDGE =
      new LearnedJudge(SHIPPED, Knowledge.ENGLISH, Knowledge.ORDINARY);

  private static double[] probabilities(String text, Detection... detections) {
    return JUDGE.probabilities(Evidence.of(Words.of(text), List.of(detections)));
  }

  private static Detection encoder(int start, int end, double score) {
    return Detection.of(new Span(start, end), IdentifierType.PERSON, score, "encoder", "word");
  }

  @Test
  void saysNothingOfWordsThatNoDetectorSpokeOf() {
    assertThat(probabilities("Ngozi came", encoder(0, 5, 0.9))[1]).isZero();
  }

  @Test
  void believesMoreWhereTheEncoderIsSurer() {
    assertThat(probabilities("so Ngozi came", encoder(3, 8, 0.95))[1])
        .isGreaterThan(probabilities("so Ngozi came", encoder(3, 8, 0.2))[1]);
  }

  @Test
  void concealsWhatTheEncoderIsSureOf() {
    assertThat(probabilities("so Ngozi came", encoder(3, 8, 0.99))[1])
        .isGreaterThan(JUDGE.threshold(IdentifierType.PERSON));
  }

  private static Detection pattern(IdentifierType type, double score) {
    return Detection.of(new Span(3, 13), type, score, "pattern", "some");
  }

  @Test
  void isNotTalkedOutOfACertainNumber() {
    Detection number = pattern(IdentifierType.ID, 0.96);
    assertThat(probabilities("so 9434765919 it was", number)[1]).isGreaterThanOrEqualTo(0.96);
  }

  @Test
  void isNotTalkedOutOfWordsInAScriptThatNoModelReads() {
    Detection words = pattern(IdentifierType.UNIQUE, 0.97);
    Evidence evidence =
        Evidence.of(Words.of("so ليلى حداد it was"), List.of(words, encoder(3, 7, 0.99)));
    assertThat(JUDGE.probabilities(evidence)[1]).isGreaterThanOrEqualTo(0.96);
    assertThat(JUDGE.type(evidence, 1)).isEqualTo(IdentifierType.UNIQUE);
  }

  @Test
  void takesTheTypeThatHasMostVotesOtherwise() {
    Evidence evidence =
        Evidence.of(
            Words.of("so ordinarily it was"),
            List.of(pattern(IdentifierType.UNIQUE, 0.5), encoder(3, 13, 0.99)));
    assertThat(JUDGE.type(evidence, 1)).isEqualTo(IdentifierType.PERSON);
  }

  @Test
  void weighsAPatternThatIsNotCertainOrNotOfANumber() {
    String text = "so ordinarily it was";
    assertThat(probabilities(text, pattern(IdentifierType.ID, 0.95))[1]).isLessThan(0.95);
    assertThat(probabilities(text, pattern(IdentifierType.AGE, 0.97))[1]).isLessThan(0.95);
  }

  @Test
  void doesNotLetAWordVouchForItself() {
    Words words = Words.of("Ngozi came and Ngozi left");
    Evidence evidence = Evidence.of(words, List.of(encoder(0, 5, 0.9)));
    WordFeatures features =
        new WordFeatures(evidence, new NameUse(Knowledge.ENGLISH, Knowledge.ORDINARY));
    int elsewhere = WordFeatures.NAMES.indexOf("encoder-elsewhere");
    assertThat(features.of(0)[elsewhere]).isZero();
    assertThat(features.of(3)[elsewhere]).isEqualTo(0.9);
  }

  @Test
  void refusesWeightsForOtherFeatures() {
    FusionWeights other = new FusionWeights(0, Map.of("length", 1.0), Map.of(), Map.of(), 0.5);
    assertThatThrownBy(() -> new LearnedJudge(other, Knowledge.ENGLISH, Knowledge.ORDINARY))
        .hasMessageContaining("encoder-logit");
  }
}
