package org.caseveil.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.caseveil.text.Span;
import org.junit.jupiter.api.Test;

final class SentenceSplitterIT {

  private static final SentenceSplitter SPLITTER = new SentenceSplitter(ModelFiles.shipped());

  @Test
  void splitsAtFullStopsAndLineFeeds() {
    String text = "She came in. He left.\nThen nothing";
    assertThat(SPLITTER.split(text))
        .extracting(span -> span.of(text))
        .containsExactly("She came in.", "He left.", "Then nothing");
  }

  @Test
  void cutsDictationWithoutAnEnd() {
    String text = "and then she said that ".repeat(50_000);
    assertThat(SPLITTER.split(text))
        .allMatch(span -> span.length() <= 1_000)
        .hasSizeGreaterThan(500);
  }

  @Test
  void leavesNoLetterOut() {
    String text = "  A. b\n\n\ud83d\ude00 c! " + "x".repeat(2_500) + " end";
    StringBuilder kept = new StringBuilder();
    for (Span span : SPLITTER.split(text)) {
      kept.append(span.of(text));
    }
    assertThat(kept.toString().replaceAll("\\s", "")).isEqualTo(text.replaceAll("\\s", ""));
  }
}
