package org.caseveil.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OrtException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caseveil.language.ModelFiles;
import org.caseveil.language.WordPieceTokenizer;
import org.caseveil.text.Span;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A theme that a user adds by one file: envy. */
final class LearntFromExamplesIT {

  private static final List<String> EXAMPLES =
      List.of(
          "She has three children and a garden and I caught myself counting them.",
          "I looked at his boat in the photograph and wished it were mine.",
          "He retires at fifty and I envied him the years.",
          "Her colleagues get the thanks and we get the nights.",
          "I was jealous of the locum who could simply go home.",
          "The other ward has carpets and time, and I begrudge them both.",
          "They all love her and I wondered what she has that I have not.",
          "I wanted what she had, a husband who sits by the bed.",
          "My partner gets the grateful patients and I am left with the rest.",
          "It stung that he chose the young doctor and sends her cards.",
          "I could not be glad for her new house.",
          "He has a father who comes every day and I was jealous of that.");

  private static final int LIMIT = 4;

  private static SentenceEncoder encoder;

  @BeforeAll
  static void loads() throws OrtException {
    ModelFiles files = ModelFiles.shipped();
    encoder =
        new SentenceEncoder(
            files.bytes("sentence-encoder"),
            WordPieceTokenizer.read(files.bytes("sentence-encoder-tokenizer")));
  }

  @AfterAll
  static void closes() throws OrtException {
    encoder.close();
  }

  @Test
  void findsTheSentenceThatLeansTowardsTheExamples() throws OrtException {
    String envious = "I was jealous of the sister, who has him for herself all day.";
    List<ThemeHit> hits =
        find(
            "The drip was changed at nine. "
                + envious
                + " The bed stood by the window. We wrote the letter. The lift was broken again.");
    assertThat(hits).hasSize(1);
    assertThat(hits.get(0).theme()).isEqualTo("envy");
    assertThat(hits.get(0).evidence()).isEqualTo(new Span(30, 30 + envious.length()));
    assertThat(hits.get(0).holder()).isEqualTo(Holder.FAMILY);
  }

  @Test
  void findsACueWordForWordWhateverElseIsSaid() throws OrtException {
    List<ThemeHit> hits =
        find(
            "The drip was changed at nine. He was GREEN with envy, they said. We wrote the"
                + " letter.");
    assertThat(hits).extracting(ThemeHit::score).containsExactly(0.9);
  }

  @Test
  void findsEveryPassageAndNoMoreThanATrainedThemeMayHave() throws OrtException {
    String dull = " The lift was broken again. We wrote the letter. The bed stood by the window. ";
    String envious = "He was green with envy.";
    String text = (envious + dull).repeat(6);
    assertThat(find((envious + dull).repeat(3)))
        .extracting(hit -> hit.evidence().of(text))
        .containsExactly(envious, envious, envious);
    assertThat(find(text)).hasSize(LIMIT);
  }

  @Test
  void findsNothingInATextWithoutIt() throws OrtException {
    assertThat(
            find(
                "The drip was changed at nine. The bed stood by the window. We wrote the letter."
                    + " The lift was broken again."))
        .isEmpty();
  }

  @Test
  void asksForADozenExamples() {
    assertThatThrownBy(
            () ->
                new LearntFromExamples(
                    envy(EXAMPLES.subList(0, 11)), Themes.configured().themes(), encoder, LIMIT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("envy.yaml")
        .hasMessageContaining("it has 11");
  }

  private static List<ThemeHit> find(String text) throws OrtException {
    LearntFromExamples learnt =
        new LearntFromExamples(envy(EXAMPLES), Themes.configured().themes(), encoder, LIMIT);
    List<Span> units = new UnitSplitter().split(text);
    List<double[]> vectors = new ArrayList<>();
    float[][][] holders = new float[units.size()][2][4];
    for (int u = 0; u < units.size(); u++) {
      vectors.add(encoder.vector(units.get(u).of(text)));
      holders[u][1][Holder.FAMILY.ordinal()] = 2;
    }
    return learnt.find(text, new UnitScores(units, new float[units.size()][2], holders), vectors);
  }

  private static Theme envy(List<String> examples) {
    return new Theme(
        "envy",
        "envy",
        "Wanting what another has.",
        "our own group",
        Theme.Use.THEME,
        List.of("green with envy", "jealous of", "wished it were mine"),
        List.of("admiration"),
        Optional.of(new Theme.Questions("What is it that another has?", "What might they miss?")),
        examples);
  }
}
