package org.caseveil.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caseveil.text.Span;
import org.caseveil.theme.Holder;
import org.caseveil.theme.ThemeHit;
import org.junit.jupiter.api.Test;

final class PassageChoiceTest {

  private static final Span FIRST = new Span(0, 40);
  private static final Span SECOND = new Span(50, 90);
  private static final Span THIRD = new Span(100, 140);

  @Test
  void theThemeWithAnotherGoodPassageGivesWay() {
    List<ThemeHit> guilt = List.of(hit("guilt", FIRST, 0.9), hit("guilt", SECOND, 0.8));
    List<ThemeHit> grief = List.of(hit("grief", FIRST, 0.6));
    assertThat(chosen(guilt, grief)).containsExactly(SECOND, FIRST);
  }

  @Test
  void ofChoicesThatShareNothingTheLikeliestIsTaken() {
    List<ThemeHit> guilt =
        List.of(hit("guilt", THIRD, 0.7), hit("guilt", SECOND, 0.8), hit("guilt", FIRST, 0.9));
    List<ThemeHit> grief = List.of(hit("grief", FIRST, 0.6), hit("grief", SECOND, 0.5));
    assertThat(chosen(guilt, grief)).containsExactly(FIRST, SECOND);
  }

  @Test
  void aWeakPassageIsNoWayOut() {
    List<ThemeHit> guilt = List.of(hit("guilt", FIRST, 0.9), hit("guilt", SECOND, 0.3));
    List<ThemeHit> grief = List.of(hit("grief", FIRST, 0.6));
    assertThat(chosen(guilt, grief)).containsExactly(FIRST, FIRST);
  }

  @Test
  void passagesThatOnlyMeetShareNothing() {
    List<ThemeHit> guilt = List.of(hit("guilt", FIRST, 0.9), hit("guilt", THIRD, 0.8));
    List<ThemeHit> grief = List.of(hit("grief", new Span(40, 60), 0.6));
    assertThat(chosen(guilt, grief)).containsExactly(FIRST, new Span(40, 60));
  }

  @Test
  void noThemesNoPassages() {
    assertThat(PassageChoice.of(List.of(), ThemeHit::evidence, List.of())).isEmpty();
  }

  @Test
  void whatThePageQuotesAlreadyGivesWay() {
    List<ThemeHit> guilt = List.of(hit("guilt", FIRST, 0.9), hit("guilt", SECOND, 0.8));
    assertThat(PassageChoice.of(List.of(guilt), ThemeHit::evidence, List.of(new Span(10, 20))))
        .extracting(ThemeHit::evidence)
        .containsExactly(SECOND);
  }

  @SafeVarargs
  private static List<Span> chosen(List<ThemeHit>... themes) {
    return PassageChoice.of(List.of(themes), ThemeHit::evidence, List.of()).stream()
        .map(ThemeHit::evidence)
        .toList();
  }

  private static ThemeHit hit(String theme, Span span, double score) {
    return new ThemeHit(theme, Holder.PRESENTER, span, score);
  }
}
