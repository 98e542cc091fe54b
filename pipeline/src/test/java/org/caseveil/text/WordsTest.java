package org.caseveil.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class WordsTest {

  private static java.util.List<String> words(String text) {
    Words words = Words.of(text);
    return IntStream.range(0, words.count()).mapToObj(words::of).toList();
  }

  @Test
  void endWithApostropheAndHyphen() {
    assertThat(words("O'Brien's twenty-two")).containsExactly("O", "Brien", "s", "twenty", "two");
  }

  @Test
  void holdCombiningMarksAndInvisibleSigns() {
    assertThat(words("Zu\u0308rich Ok\u00adonkwo"))
        .containsExactly("Zu\u0308rich", "Ok\u00adonkwo");
  }

  @Test
  void doNotEndWithInvisibleSigns() {
    assertThat(words("Ada\u200e, Obi")).containsExactly("Ada", "Obi");
  }

  @Test
  void areFoundByOffset() {
    Words words = Words.of("ab cd ef");
    assertThat(words.endingAfter(2)).isEqualTo(1);
    assertThat(words.endingAfter(1)).isEqualTo(0);
    assertThat(words.startingFrom(3)).isEqualTo(1);
    assertThat(words.startingFrom(4)).isEqualTo(2);
    assertThat(words.endingAfter(8)).isEqualTo(3);
  }
}
