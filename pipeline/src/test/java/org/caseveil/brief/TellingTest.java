package org.caseveil.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caseveil.conceal.SharedCases;
import org.caseveil.text.Span;
import org.junit.jupiter.api.Test;

final class TellingTest {

  private static final int MOST = 230;

  @Test
  void aLongPassageInAScriptWithoutSpacesKeepsItsLength() {
    Span cut = cut("她坐在床边不说话".repeat(60), 0);
    assertThat(cut.start()).isZero();
    assertThat(cut.length()).isEqualTo(MOST);
  }

  @Test
  void whatItIsCutAroundStaysInIt() {
    String text = "她坐在床边不说话".repeat(60) + "为什么" + "她坐在床边不说话".repeat(60);
    int asked = text.indexOf("为什么");
    Span phrase = new Span(asked, asked + 3);
    Span cut = telling(text).clausesAround(phrase, new Span(0, text.length()), MOST);
    assertThat(cut.contains(phrase)).isTrue();
    assertThat(cut.length()).isLessThanOrEqualTo(MOST);
  }

  @Test
  void noSignIsCutInTwo() {
    String thai = "กำลังนั่งอยู่ที่นั่น".repeat(40);
    Span cut = cut(thai, 0);
    assertThat(Character.getType(thai.charAt(cut.end()))).isNotEqualTo(Character.NON_SPACING_MARK);
    assertThat(cut.length()).isGreaterThan(MOST - 10);
    for (int before = 0; before < 4; before++) {
      String faces = "a".repeat(before) + "\uD83D\uDE00".repeat(200);
      assertThat(Character.isLowSurrogate(faces.charAt(cut(faces, 0).end()))).isFalse();
    }
  }

  @Test
  void wordsAreCutAtSpaces() {
    String text = "somebody stood at the window and ".repeat(20).strip();
    Span cut = cut(text, 0);
    assertThat(text.charAt(cut.end())).isEqualTo(' ');
    assertThat(cut.length()).isBetween(MOST - 10, MOST);
  }

  private static Span cut(String text, int at) {
    return telling(text).clausesAround(new Span(at, at), new Span(0, text.length()), MOST);
  }

  private static Telling telling(String text) {
    return new Telling(SharedCases.text(text), List.of());
  }
}
