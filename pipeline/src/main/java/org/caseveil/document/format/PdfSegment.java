package org.caseveil.document.format;

import java.util.List;

/**
 * Marks on one baseline with no wide gap between them: a line of a paragraph, or what stands in one
 * cell of a table. Immutable.
 *
 * @param marks from left to right, the first and the last drawn
 * @param across where its baseline lies
 * @param size of its largest letters
 * @param start of its first mark
 * @param end of its last mark
 */
record PdfSegment(List<PdfMark> marks, double across, double size, double start, double end) {

  PdfSegment {
    marks = List.copyOf(marks);
  }

  static PdfSegment of(List<PdfMark> marks) {
    PdfGlyph largest = marks.stream().filter(PdfMark::isDrawn).findFirst().orElseThrow().base();
    double end = Double.NEGATIVE_INFINITY;
    for (PdfMark mark : marks) {
      if (mark.isDrawn()) {
        largest = mark.base().size() > largest.size() ? mark.base() : largest;
        end = mark.isSpace() ? end : Math.max(end, mark.end());
      }
    }
    double start = marks.get(0).base().along();
    return new PdfSegment(marks, largest.across(), largest.size(), start, Math.max(start, end));
  }

  double length() {
    return end - start;
  }

  /** Where its first word ends. */
  double firstWordEnd() {
    double reached = start;
    boolean begun = false;
    for (PdfMark mark : marks) {
      if (begun && mark.isSpace()) {
        break;
      }
      begun |= !mark.isSpace();
      reached = mark.isDrawn() ? mark.end() : reached;
    }
    return reached;
  }

  /** Whether the two stand in one row of the page. */
  boolean isBeside(PdfSegment other) {
    return Math.abs(across - other.across) < 0.5 * Math.max(size, other.size);
  }
}
