package org.caseveil.identify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caseveil.text.Narrative;
import org.caseveil.text.SensitiveText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every detector keeps to, whatever it is given. */
public abstract class DetectorContract {

  /** The detector under test. */
  protected abstract Detector detector();

  /** A text in which it finds something. */
  protected abstract String telling();

  protected final List<Detection> detect(String text) {
    return detector().detect(Narrative.typed(new SensitiveText(text)));
  }

  @Test
  void findsSomethingWhereThereIsSomething() {
    assertThat(detect(telling())).isNotEmpty();
  }

  @Test
  void namesItselfInEveryDetection() {
    assertThat(detect(telling()))
        .allSatisfy(found -> assertThat(found.detector()).isEqualTo(detector().id()));
  }

  @Test
  void givesTheSameTwice() {
    assertThat(detect(telling())).isEqualTo(detect(telling()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\n",
        "\r\n\t",
        ".",
        "\u0000\u0007\u001b[0m",
        "\u202eRight to left\u202c \u200f\u200e",
        "\ud83d\ude00 a \ud83d\udc69\u200d\u2695\ufe0f b",
        "\ud83d",
        "e\u0301a\u0308 Zu\u0308rich",
        "\u041c\u0430\u0440\u0456\u044f \u0437\u0456 \u041b\u044c\u0432\u043e\u0432\u0430",
        "\u4ee4\u548c6\u5e7410\u670812\u65e5",
        "ALL CAPITALS FROM HERE TO THE END",
        "no stop no capital no end just words and words and words and words",
        "a|b|c\n---|---|---\n1|2|3"
      })
  void staysInsideAnyText(String text) {
    assertThat(detect(text))
        .allSatisfy(
            found -> {
              assertThat(found.span().end()).isLessThanOrEqualTo(text.length());
              assertThat(found.span().length()).isPositive();
            });
  }

  @Test
  void staysInsideTheTellingTextBetweenSignsThatTakeTwoUnits() {
    String text = "\ud83d\ude00 " + telling() + " \ud83d\ude00";
    assertThat(detect(text))
        .isNotEmpty()
        .allSatisfy(found -> assertThat(found.span().end()).isLessThanOrEqualTo(text.length()));
  }
}
