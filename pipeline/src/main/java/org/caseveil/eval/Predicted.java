package org.caseveil.eval;

import java.util.List;

/**
 * What the program made of one document. Offsets are Unicode code points.
 *
 * @param spans what it would mask
 * @param themes what it tagged
 */
public record Predicted(List<MaskedSpan> spans, List<Gold.MarkedTheme> themes) {

  public Predicted {
    spans = List.copyOf(spans);
    themes = List.copyOf(themes);
  }

  /** A stretch that would be masked. */
  public record MaskedSpan(int start, int end, String type) {}
}
