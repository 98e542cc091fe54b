package org.caseveil.document.format;

import java.util.ArrayList;
import java.util.List;

/**
 * Divides a block of rows into paragraphs: at wider leading, at another size of letters, at an
 * indent, after a line that had room for the next word, and around the rows of a table. Stateless.
 */
final class PdfParagraphs {

  /** Leading over the block's usual one, or over the size of the letters. */
  private static final double WIDER = 1.45;

  private static final double WIDEST = 3;

  private static final double OTHER_SIZE = 1.25;

  /** Room that a line keeps although it is full, as a part of the block's width. */
  private static final double RAGGED = 0.08;

  private static final String BULLETS = "\u2022\u25E6\u25AA\u2023\u25CF\u25CB\u25A0";

  private final List<List<PdfSegment>> rows;
  private final double left;
  private final double right;
  private final double leading;

  private PdfParagraphs(List<List<PdfSegment>> rows) {
    this.rows = rows;
    this.left = rows.stream().mapToDouble(row -> row.get(0).start()).min().orElse(0);
    this.right = rows.stream().mapToDouble(row -> last(row).end()).max().orElse(0);
    List<Double> leadings = new ArrayList<>();
    for (int i = 1; i < rows.size(); i++) {
      leadings.add(leading(i));
    }
    this.leading =
        leadings.isEmpty() ? 0 : leadings.stream().sorted().toList().get(leadings.size() / 2);
  }

  static List<PdfParagraph> of(List<List<PdfSegment>> rows) {
    return new PdfParagraphs(rows).paragraphs();
  }

  private List<PdfParagraph> paragraphs() {
    List<PdfParagraph> paragraphs = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (i == 0 || begins(i)) {
        paragraphs.add(new PdfParagraph());
      }
      PdfParagraph paragraph = paragraphs.get(paragraphs.size() - 1);
      for (PdfSegment segment : rows.get(i)) {
        boolean turned = PdfMarks.isRightToLeft(segment.marks());
        paragraph.add(segment, turned ? PdfMarks.logical(segment.marks()) : segment.marks());
      }
    }
    return paragraphs;
  }

  private boolean begins(int i) {
    List<PdfSegment> row = rows.get(i);
    List<PdfSegment> before = rows.get(i - 1);
    PdfSegment first = row.get(0);
    PdfSegment last = last(before);
    double sizes = first.size() / last.size();
    if (isListed(first)
        || row.size() > 1
        || before.size() > 1
        || sizes > OTHER_SIZE
        || sizes < 1 / OTHER_SIZE
        || leading(i) > WIDER * leading
        || leading(i) > WIDEST * last.size()) {
      return true;
    }
    double em = last.size();
    boolean indented = first.start() > before.get(0).start() + em && isAtLeft(before.get(0));
    double word = first.firstWordEnd() - first.start();
    boolean hadRoom = last.end() + 0.3 * em + word < right - RAGGED * (right - left);
    return indented || hadRoom;
  }

  private static boolean isListed(PdfSegment segment) {
    String text = PdfMarks.text(segment.marks());
    return !text.isEmpty() && BULLETS.indexOf(text.charAt(0)) >= 0;
  }

  private boolean isAtLeft(PdfSegment segment) {
    return segment.start() < left + segment.size() / 2;
  }

  private double leading(int i) {
    return rows.get(i - 1).get(0).across() - rows.get(i).get(0).across();
  }

  private static PdfSegment last(List<PdfSegment> row) {
    return row.get(row.size() - 1);
  }
}
