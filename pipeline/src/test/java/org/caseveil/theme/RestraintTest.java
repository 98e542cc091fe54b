package org.caseveil.theme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RestraintTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "You should have called the family.",
        "The group could recommend a rest.",
        "Consider a second meeting.",
        "This points to a personality disorder.",
        "The doctor looks burnt out.",
        "A heartsink patient.",
        "More treatment was possible.",
        "Projection onto the mother.",
        "A strong countertransference.",
        "Denial in the family.",
        "87 % sure",
        "Severity: high",
        "The presenter was too involved.",
        "An inappropriate visit.",
        "As in the earlier case of this doctor.",
      })
  void seesEachKindOfForbiddenPhrase(String sentence) {
    assertThat(Restraint.broken(sentence)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What might it be like to stay with these people when nothing seems to help?",
        "Whose anger might this be, and what does it ask for?",
        "seeing one's own",
        "The mustard pot stood by the shoulder of the road.",
      })
  void letsOpenQuestionsPass(String sentence) {
    assertThat(Restraint.broken(sentence)).isEmpty();
  }
}
