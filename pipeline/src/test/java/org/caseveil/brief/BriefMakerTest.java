package org.caseveil.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseveil.brief.Brief.CastMember;
import org.caseveil.brief.Brief.Shown;
import org.caseveil.conceal.ResidualRisk;
import org.caseveil.conceal.SharedCases;
import org.caseveil.identify.Person;
import org.caseveil.text.Span;
import org.junit.jupiter.api.Test;

final class BriefMakerTest {

  private final Brief brief = Tellings.brief();

  @Test
  void showsTheSixClearestThemesInTheOrderOfTheTelling() {
    assertThat(brief.themes())
        .extracting(Shown::title)
        .containsExactly(
            "strife over the care",
            "held back from the right act",
            "the weight of seeing pain",
            "guilt and shame",
            "silence to spare",
            "what does not let go");
  }

  @Test
  void showsThePassageWhereAThemeIsClearest() {
    assertThat(brief.themes().get(5).passage().words()).startsWith("I drive past the hospital");
    assertThat(brief.themes().get(5).course()).hasSize(2);
  }

  @Test
  void twoThemesWithTheSameWordsStandBesideOnePassageThatHoldsThemAll() {
    Brief shared = Tellings.oneLineForTwoThemes();
    assertThat(shared.themes())
        .extracting(Shown::title)
        .containsExactly("guilt and shame", "sorrow");
    assertThat(shared.themes())
        .extracting(shown -> shown.passage().words())
        .containsOnly(
            "I should have fought for him and I stood there with my hands in my pockets.");
    String page = new BriefPage().render(shared);
    assertThat(page.split("hands in my pockets", -1)).hasSize(2);
    assertThat(page).contains(shared.themes().get(0).question().orElseThrow());
    assertThat(page).contains(shared.themes().get(1).question().orElseThrow());
  }

  @Test
  void quotesNothingOfThePresentersOwnLife() {
    assertThat(brief.personal().passages()).hasSize(1);
    assertThat(brief.personal().told()).isTrue();
    assertThat(brief.themes()).extracting(Shown::title).doesNotContain("sorrow");
    assertThat(brief.passages()).noneMatch(m -> m.passage().words().contains("brother"));
    assertThat(brief.story().silences()).noneMatch(q -> q.words().contains("never said"));
  }

  @Test
  void whatIsWithheldByItselfIsQuotedForNoThemeEither() {
    List<Span> line = List.of(Tellings.place("with my hands in my pockets"));
    Material material =
        Tellings.withholding(new Material.Withheld(line, line, false, false, List.of()));
    Brief without = Tellings.maker().make("R-1", Optional.empty(), material);
    assertThat(brief.themes()).extracting(Shown::title).contains("guilt and shame");
    assertThat(without.themes()).extracting(Shown::title).doesNotContain("guilt and shame");
    assertThat(without.passages())
        .noneMatch(marked -> marked.passage().words().contains("my pockets"));
    assertThat(Tellings.maker().quotable(material)).noneMatch(h -> h.theme().equals("guilt"));
  }

  @Test
  void whereATagStoodAnotherThemeMayQuoteTheSameWords() {
    List<Span> tag = List.of(Tellings.place("with my hands in my pockets"));
    Material material =
        Tellings.withholding(new Material.Withheld(tag, List.of(), false, false, List.of()));
    assertThat(Tellings.maker().quotable(material)).anyMatch(h -> h.theme().equals("guilt"));
  }

  @Test
  void everybodyIsListedHoweverManyTheyAre() {
    List<Person> persons = new ArrayList<>();
    Map<String, String> names = new LinkedHashMap<>();
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= 20; i++) {
      persons.add(new Person("p" + i, Optional.empty(), Optional.empty(), List.of()));
      names.put("p" + i, "[PERSON " + i + "]");
      text.append("[PERSON ").append(i).append("] came in. ");
    }
    Material material =
        Material.of(
            SharedCases.concealed(text.toString(), new ResidualRisk(List.of()), names),
            persons,
            List.of());
    Brief many = Tellings.maker().make("R-1", Optional.empty(), material);
    assertThat(many.story().cast()).hasSize(21);
    String page = new BriefPage().render(many);
    assertThat(names.values()).allSatisfy(name -> assertThat(page).contains(name));
  }

  @Test
  void findsThePresentersQuestionInOwnWords() {
    assertThat(brief.story().question().map(Quote::words))
        .contains("I do not know why this one, of all of them, does not leave me alone.");
  }

  @Test
  void marksWhoIsGivenNoVoice() {
    assertThat(heard("[MOTHER]")).isTrue();
    assertThat(heard("[FATHER]")).isFalse();
    assertThat(heard("[PATIENT]")).isFalse();
    assertThat(heard("the sister")).isTrue();
    assertThat(heard("the grandmother")).isFalse();
    assertThat(brief.story().cast().get(0).name()).isEqualTo("the presenter");
  }

  @Test
  void leavesThePresentersOwnRelativesOut() {
    assertThat(brief.story().cast()).extracting(CastMember::name).doesNotContain("the brother");
  }

  @Test
  void findsGesturesSilencesAndGaps() {
    assertThat(words(brief.story().gestures())).anyMatch(w -> w.contains("looked at the floor"));
    assertThat(words(brief.story().silences())).anyMatch(w -> w.contains("Nobody spoke"));
    assertThat(words(brief.story().gaps())).anyMatch(w -> w.startsWith("Two weeks later"));
  }

  @Test
  void asksTheQuestionForTheHolder() {
    Shown first = brief.themes().get(0);
    assertThat(first.holder()).isEqualTo(org.caseveil.theme.Holder.FAMILY);
    assertThat(first.question())
        .contains("What might they be fighting for, and what would they lose by giving way?");
  }

  private boolean heard(String name) {
    Optional<CastMember> member =
        brief.story().cast().stream().filter(m -> m.name().equals(name)).findFirst();
    assertThat(member).as(name).isPresent();
    return member.orElseThrow().heard();
  }

  private static List<String> words(List<Quote> quotes) {
    return quotes.stream().map(Quote::words).toList();
  }
}
