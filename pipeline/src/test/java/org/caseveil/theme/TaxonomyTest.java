package org.caseveil.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class TaxonomyTest {

  private static final Set<String> OF_THE_GUIDELINES =
      Set.of(
          "helplessness",
          "over-involvement",
          "affection",
          "boundary-crossing",
          "avoidance",
          "disconnection",
          "anger",
          "grief",
          "fear",
          "guilt",
          "idealistic-hope",
          "burnout",
          "cultural-mediation",
          "family-conflict",
          "role-reversal",
          "protective-silence",
          "intruder",
          "team-conflict",
          "moral-distress",
          "divided-loyalty",
          "preoccupation",
          "identification",
          "isolation",
          "uncertainty",
          "mistrust",
          "witnessing-suffering",
          "system-pressure",
          "personal-self");

  private final Taxonomy taxonomy = Themes.configured();

  @Test
  void holdsTheThemesOfTheGuidelines() {
    assertThat(taxonomy.themes().stream().map(Theme::id).collect(Collectors.toSet()))
        .isEqualTo(OF_THE_GUIDELINES);
  }

  @Test
  void titlesAndQuestionsAreEachUsedOnce() {
    assertThat(taxonomy.themes()).extracting(Theme::title).doesNotHaveDuplicates();
    assertThat(questions()).doesNotHaveDuplicates().hasSize(54);
  }

  @TestFactory
  List<DynamicTest> questionsAndTitlesKeepTheRestraintOfABrief() {
    return taxonomy.themes().stream()
        .map(
            theme ->
                DynamicTest.dynamicTest(
                    theme.id(),
                    () -> {
                      assertThat(Restraint.broken(theme.title())).isEmpty();
                      theme
                          .questions()
                          .ifPresent(
                              q -> {
                                assertThat(Restraint.broken(q.presenter())).isEmpty();
                                assertThat(Restraint.broken(q.others())).isEmpty();
                                assertThat(q.presenter().length()).isLessThanOrEqualTo(110);
                                assertThat(q.others().length()).isLessThanOrEqualTo(110);
                              });
                    }))
        .toList();
  }

  @Test
  void nearMissesNameThemesThatExist() {
    Set<String> named =
        taxonomy.themes().stream()
            .flatMap(theme -> theme.nearMisses().stream())
            .flatMap(
                miss ->
                    java.util.regex.Pattern.compile("\\(([a-z-]+)\\)")
                        .matcher(miss)
                        .results()
                        .map(found -> found.group(1)))
            .collect(Collectors.toSet());
    assertThat(named).isNotEmpty();
    assertThat(OF_THE_GUIDELINES).containsAll(named);
  }

  @Test
  void onlyPersonalSelfIsAFlag() {
    assertThat(taxonomy.themes())
        .filteredOn(theme -> theme.use() == Theme.Use.FLAG)
        .extracting(Theme::id)
        .containsExactly("personal-self");
    assertThat(taxonomy.require("personal-self").questions()).isEmpty();
  }

  @Test
  void burnoutIsShownAsDepletion() {
    assertThat(taxonomy.require("burnout").title()).isEqualTo("depletion");
  }

  @Test
  void refusesAFileThatIsNotNamedAfterItsTheme() {
    assertThatThrownBy(() -> new Taxonomy(Map.of("rage", taxonomy.require("anger"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("rage.yaml")
        .hasMessageContaining("anger");
  }

  @Test
  void refusesTwoThemesOfOneTitle() {
    assertThatThrownBy(
            () ->
                new Taxonomy(
                    Map.of("anger", taxonomy.require("anger"), "rage", theme("rage", "Anger "))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("anger.yaml")
        .hasMessageContaining("rage.yaml");
  }

  @Test
  void refusesATitleAndAQuestionThatHaveNoRoom() {
    assertThatThrownBy(() -> theme("rage", "anger that goes on for a whole year"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("30 characters");
    assertThatThrownBy(() -> new Theme.Questions("Who" + " ever".repeat(30) + "?", "And who?"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("110 characters");
  }

  private static Theme theme(String id, String title) {
    return new Theme(
        id,
        title,
        "Wanting what another has.",
        "our own group",
        Theme.Use.THEME,
        List.of("one", "two", "three"),
        List.of("admiration"),
        Optional.of(new Theme.Questions("Whose might it be?", "And theirs?")),
        List.of());
  }

  @Test
  void refusesAdviceInAQuestion() {
    assertThatThrownBy(() -> new Theme.Questions("What should be done?", "And who?"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("should");
  }

  @Test
  void refusesAThemeWithoutAQuestion() {
    assertThatThrownBy(
            () ->
                new Theme(
                    "envy",
                    "envy",
                    "Wanting what another has.",
                    "our own group",
                    Theme.Use.THEME,
                    List.of("one", "two", "three"),
                    List.of("admiration"),
                    Optional.empty(),
                    List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("questions");
  }

  private List<String> questions() {
    return taxonomy.themes().stream()
        .flatMap(theme -> theme.questions().stream())
        .flatMap(q -> java.util.stream.Stream.of(q.presenter(), q.others()))
        .toList();
  }
}
