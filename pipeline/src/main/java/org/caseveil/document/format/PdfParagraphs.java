package org.caseveil.document.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * The paragraphs of a PDF's pages: lines joined, words that a line end divides put together again.
 * Used by one thread.
 */
final class PdfParagraphs {

  /** Stands between paragraphs in what PDFBox gives; no font shows it. */
  private static final String PARAGRAPH = "\u2029";

  private final PDFTextStripper stripper = new PDFTextStripper();

  PdfParagraphs() {
    stripper.setSortByPosition(true);
    stripper.setSuppressDuplicateOverlappingText(true);
    stripper.setLineSeparator("\n");
    stripper.setParagraphStart("");
    stripper.setParagraphEnd(PARAGRAPH);
    stripper.setArticleEnd(PARAGRAPH);
    stripper.setPageEnd(PARAGRAPH);
  }

  /**
   * The paragraphs of one page; empty where it has no text.
   *
   * @param page counted from 1
   */
  List<String> of(PDDocument pdf, int page) throws IOException {
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    List<String> paragraphs = new ArrayList<>();
    for (String paragraph : stripper.getText(pdf).split(PARAGRAPH)) {
      String joined = joined(paragraph.strip().split("\\s*\n\\s*"));
      if (joined.codePoints().anyMatch(Character::isLetterOrDigit)) {
        paragraphs.add(joined);
      }
    }
    return paragraphs;
  }

  private static String joined(String[] lines) {
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      if (isDivided(text, line)) {
        text.setLength(text.length() - 1);
      } else if (text.length() > 0) {
        text.append(' ');
      }
      text.append(line);
    }
    return text.toString();
  }

  /** A hyphen between a letter and a small letter on the next line belongs to the line end. */
  private static boolean isDivided(StringBuilder text, String next) {
    int last = text.length() - 1;
    return last > 0
        && !next.isEmpty()
        && (text.charAt(last) == '-' || text.charAt(last) == '\u00AD')
        && Character.isLetter(text.charAt(last - 1))
        && Character.isLowerCase(next.charAt(0));
  }
}
