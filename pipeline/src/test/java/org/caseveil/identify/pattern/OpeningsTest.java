package org.caseveil.identify.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class OpeningsTest {

  @Test
  void aMatchCannotBeginWithWhatThePatternTurnsDown() {
    Openings openings = new Openings(Pattern.compile("(?:at|from) \\d"));
    assertThat(openings.at("cat 5", 1)).isTrue();
    assertThat(openings.at("cat 5", 0)).isFalse();
    assertThat(openings.at("cat 5", 2)).isFalse();
  }

  @Test
  void whatMustStandBeforeAMatchIsLeftToThePattern() {
    Openings openings =
        new Openings(Pattern.compile("(?:(?<=[.)] )|(?<=(?:a|\\)))|^|\\bin )[^x^]t \\d"));
    assertThat(openings.at("zat 5", 1)).isTrue();
    assertThat(openings.at("^t 5", 0)).isFalse();
    assertThat(openings.at("in 5", 0)).isTrue();
    assertThat(openings.at("xt 5", 0)).isFalse();
  }

  @Test
  void signsBeyondAsciiAreAlwaysTried() {
    assertThat(new Openings(Pattern.compile("é")).at("zé", 0)).isTrue();
  }
}
