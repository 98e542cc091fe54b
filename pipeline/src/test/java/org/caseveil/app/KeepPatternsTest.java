package org.caseveil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseveil.identify.KeepRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The patterns of context that must stay are run over whole documents: none may backtrack far. */
final class KeepPatternsTest {

  private static final Configuration SHIPPED = new Configuration(Path.of("..", "config"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Okonkwo",
        "A-",
        "O'",
        "word ",
        "Anna ",
        "(Okonkwo",
        "Balint, ",
        "Smith AB, ",
        ". ",
        "x",
        "Anna and ",
        "(Anna; ",
        "Anna et al",
        "(",
        "1957 ",
        "Anna-Maria's "
      })
  void twiceTheTextTakesTwiceTheSteps(String piece) {
    for (KeepRules rules : SHIPPED.keep()) {
      for (String pattern : rules.patterns()) {
        long once = steps(pattern, piece.repeat(4_000));
        long twice = steps(pattern, piece.repeat(8_000));
        assertThat((double) twice / once).as(rules.id() + ": " + pattern).isLessThan(2.1);
      }
    }
  }

  private static long steps(String pattern, String text) {
    Counted counted = new Counted(text);
    Matcher matcher = Pattern.compile(pattern).matcher(counted);
    while (matcher.find()) {
      assertThat(matcher.end()).isLessThanOrEqualTo(text.length());
    }
    return counted.looks;
  }

  /** A text that counts how often it is looked at. */
  private static final class Counted implements CharSequence {
    private final String text;
    private long looks;

    Counted(String text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      looks++;
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
