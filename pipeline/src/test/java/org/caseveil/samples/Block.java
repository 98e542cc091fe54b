package org.caseveil.samples;

import java.util.List;

/** A piece of a sample's text. */
sealed interface Block {

  /** What a word processor records about a run. */
  enum Change {
    NONE,
    INSERTED,
    DELETED
  }

  /**
   * Letters of one look.
   *
   * @param comment what a reader remarked on it, empty if nothing
   */
  record Run(String text, boolean strong, boolean emphasis, Change change, String comment) {}

  record Heading(List<Run> runs) implements Block {}

  record Paragraph(List<Run> runs) implements Block {}

  record Quotation(List<Run> runs) implements Block {}

  /** Rows of cells of runs; the first row holds the headings. */
  record Table(List<List<List<Run>>> rows) implements Block {}

  /** The runs' letters without deleted ones: what a reader sees. */
  static String visible(List<Run> runs) {
    StringBuilder text = new StringBuilder();
    for (Run run : runs) {
      if (run.change() != Change.DELETED) {
        text.append(run.text());
      }
    }
    return text.toString();
  }
}
