package org.caseveil.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.caseveil.conceal.SharedCases;
import org.junit.jupiter.api.Test;

final class QuestionFinderTest {

  private static final String MIDDLE =
      "She came every week. She sat by the window. I brought her tea. She left at four. ".repeat(4);

  private final QuestionFinder finder = new QuestionFinder(List.of("i don't know why"));

  @Test
  void aQuestionToTheGroupThatOpensTheTellingIsFound() {
    assertThat(question("I don't know why I bring her. " + MIDDLE + "Did she see it?"))
        .contains("I don't know why I bring her.");
  }

  @Test
  void oneInTheSecondHalfComesBeforeOneInTheOpening() {
    assertThat(question("I don't know why I came. " + MIDDLE + "I don't know why I stay."))
        .contains("I don't know why I stay.");
  }

  @Test
  void whatIsWonderedInPassingAfterTheOpeningIsNone() {
    assertThat(question(MIDDLE + "I don't know why she came. " + MIDDLE.repeat(3))).isEmpty();
  }

  @Test
  void aQuestionAtTheEndServesWhereNobodyWonders() {
    assertThat(question(MIDDLE + "Did she see it?")).contains("Did she see it?");
  }

  private Optional<String> question(String text) {
    Telling telling = new Telling(SharedCases.text(text), List.of());
    return finder.find(telling, List.of()).map(Quote::words);
  }
}
