package org.caseveil.document.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.caseveil.document.Passage;
import org.caseveil.document.scan.CoveredPage;
import org.caseveil.document.scan.GreyPage;
import org.caseveil.document.scan.ScanLimits;
import org.caseveil.document.scan.ScannedPage;
import org.caseveil.document.scan.ScannedParagraph;
import org.caseveil.text.Edit;
import org.caseveil.text.SensitiveText;
import org.caseveil.text.Span;

/**
 * A page that was read from its picture, with its place in the file. Immutable.
 *
 * @param number of the page, counted from 1
 * @param page as it was read
 * @param paragraphs as they are written
 */
record Scan(int number, ScannedPage page, List<ScannedParagraph> paragraphs) {

  private static final String COMPARE =
      " Compare the text with the page, mask what identifies anybody with also-mask, then decide.";

  static Scan of(int number, ScannedPage page, ScanLimits limits) {
    return new Scan(number, page, ScannedParagraph.of(page, limits));
  }

  private String id(int paragraph) {
    return "scan/" + number + "/" + paragraph;
  }

  /** One passage a paragraph. */
  List<Passage> passages() {
    List<Passage> passages = new ArrayList<>();
    for (ScannedParagraph paragraph : paragraphs) {
      passages.add(new Passage(id(passages.size()), new SensitiveText(paragraph.text()), true));
    }
    return passages;
  }

  /** How it was read, for the report. */
  String note(ScanLimits limits) {
    int unsure = page.unsure(limits);
    String left =
        unsure == 0
            ? "."
            : "; words that could not be read stand as "
                + ScannedParagraph.UNREAD
                + ": "
                + unsure
                + ".";
    return "Page "
        + number
        + " was read from a picture, with a confidence of "
        + page.confidence()
        + " of 100"
        + left;
  }

  /** Why a person has to look at it, one sentence or two each. */
  List<String> doubts(ScanLimits limits) {
    List<String> doubts = new ArrayList<>();
    if (!page.hasText()) {
      doubts.add(
          "Page "
              + number
              + " holds no word that can be read: it may be empty, a picture or handwriting, and"
              + " nothing of it is in the text.");
      return doubts;
    }
    if (page.isUnsure(limits)) {
      doubts.add(
          "Page "
              + number
              + " could not be read surely (confidence "
              + page.confidence()
              + " of 100), so that names may be misspelt and not found."
              + COMPARE);
    }
    if (page.hasMore()) {
      doubts.add(
          "Page "
              + number
              + " holds more than the words that were read, such as handwriting, a stamp or a"
              + " drawing, and that is not in the text."
              + COMPARE);
    }
    return doubts;
  }

  /** The page as it may be shown when these edits are made. */
  GreyPage covered(Edits edits) throws IOException {
    CoveredPage covered = new CoveredPage(page.picture());
    for (int i = 0; i < paragraphs.size(); i++) {
      List<Span> replaced = edits.of(id(i)).stream().map(Edit::span).toList();
      covered.add(paragraphs.get(i), replaced);
    }
    return covered.made();
  }
}
