package org.caseveil.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.caseveil.conceal.DeidentifiedText;
import org.caseveil.conceal.SharedCases;
import org.caseveil.language.ModelFiles;
import org.caseveil.text.Span;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The tagger with the models that ship. */
final class EncoderTaggerIT {

  private static final DeidentifiedText TEXT =
      SharedCases.text(
          """
          [PATIENT] had been on the ward for a month. I could have shaken him, I was so angry, and I \
          slammed the door of the office behind me.
          When he died I cried in the car for half an hour. I still miss his jokes.
          """);

  private static EncoderTagger tagger;

  @BeforeAll
  static void loads() {
    tagger = new EncoderTagger(ModelFiles.shipped(), Themes.configured());
  }

  @AfterAll
  static void closes() {
    tagger.close();
  }

  @Test
  void findsTheAngerWhereItIsToldAndWhoseItIs() {
    ThemeHit anger =
        tagger.tag(TEXT).stream()
            .filter(hit -> hit.theme().equals("anger"))
            .max(Comparator.comparingDouble(ThemeHit::score))
            .orElseThrow();
    assertThat(anger.evidence().of(TEXT.content())).contains("I could have shaken him");
    assertThat(anger.holder()).isEqualTo(Holder.PRESENTER);
  }

  @Test
  void findsNothingInAnEmptyText() {
    assertThat(tagger.tag(SharedCases.text(""))).isEmpty();
    assertThat(tagger.tag(SharedCases.text(" \n ...\n"))).isEmpty();
  }

  @Test
  void findsTheSameWhateverElseRunsBesideIt() {
    List<ThemeHit> alone = tagger.tag(TEXT);
    List<List<ThemeHit>> together =
        IntStream.range(0, 8).parallel().mapToObj(i -> tagger.tag(TEXT)).toList();
    assertThat(together).allMatch(alone::equals);
  }

  @Test
  void staysInsideATextOfOneEndlessLine() {
    DeidentifiedText dictated =
        SharedCases.text("and then i did not know what to say ".repeat(400));
    Span whole = new Span(0, dictated.content().length());
    assertThat(tagger.tag(dictated)).allMatch(hit -> whole.contains(hit.evidence()));
  }

  @Test
  void doesNotLookForAThemeWithoutItsFile() {
    Map<String, Theme> rest = new TreeMap<>();
    Themes.configured().themes().forEach(theme -> rest.put(theme.id(), theme));
    rest.remove("anger");
    try (EncoderTagger without = new EncoderTagger(ModelFiles.shipped(), new Taxonomy(rest))) {
      assertThat(without.tag(TEXT)).extracting(ThemeHit::theme).doesNotContain("anger");
    }
  }
}
