package org.caseveil.document.scan;

import java.util.ArrayList;
import java.util.List;
import org.caseveil.text.Span;

/**
 * A paragraph of a page as running text, with the way from its characters to their ink. A word that
 * was not read surely stands there as {@link #UNREAD}: a misread name is no word that a detector
 * knows, and every reader guesses it.
 *
 * @param text with words that a line end divides put together
 * @param places of its words, in order; offsets in UTF-16 units of the text
 */
public record ScannedParagraph(String text, List<Place> places) {

  /** Stands for a word that was not read surely. */
  public static final String UNREAD = "[unread]";

  private static final String HYPHENS = "-\u00AD\u2010";

  public ScannedParagraph {
    places = List.copyOf(places);
  }

  /**
   * Where a word stands.
   *
   * @param span in the text
   * @param box in the picture
   * @param line of the page
   * @param clear whether it is print beyond doubt, which a picture may show: strokes of a pen are
   *     read as some word, too
   */
  public record Place(Span span, Box box, int line, boolean clear) {}

  /** The paragraphs of a page; those without a letter or a digit are left out. */
  public static List<ScannedParagraph> of(ScannedPage page, ScanLimits limits) {
    List<ReadWord> kept =
        page.words().stream()
            .filter(word -> word.isText() || word.confidence() >= limits.wordConfidence())
            .toList();
    List<ScannedParagraph> paragraphs = new ArrayList<>();
    for (List<ReadWord> words : Lines.paragraphs(kept)) {
      if (words.stream().anyMatch(ReadWord::isText)) {
        Builder builder = new Builder();
        for (ReadWord word : words) {
          builder.add(word, limits);
        }
        paragraphs.add(builder.made());
      }
    }
    return List.copyOf(paragraphs);
  }

  /** Puts words together. */
  private static final class Builder {

    private final StringBuilder text = new StringBuilder();
    private final List<Place> places = new ArrayList<>();

    void add(ReadWord word, ScanLimits limits) {
      boolean sure = word.confidence() >= limits.wordConfidence();
      // The reader takes the capital I of fonts without serifs for a line.
      String said = sure ? word.text().replace('|', 'I') : UNREAD;
      if (!places.isEmpty()) {
        boolean newLine = places.get(places.size() - 1).line() != word.line();
        if (!newLine || !isDivided(said)) {
          text.append(' ');
        } else if (Character.isLowerCase(said.charAt(0)) && isLetter(text.length() - 2)) {
          dropHyphen();
        }
      }
      int start = text.length();
      text.append(said);
      boolean clear = word.confidence() >= limits.pageConfidence();
      places.add(new Place(new Span(start, text.length()), word.box(), word.line(), clear));
    }

    /** Whether a word or a number goes on after the hyphen that ends the text. */
    private boolean isDivided(String next) {
      int last = text.length() - 1;
      return last > 0
          && HYPHENS.indexOf(text.charAt(last)) >= 0
          && Character.isLetterOrDigit(text.charAt(last - 1))
          && Character.isLetterOrDigit(next.charAt(0));
    }

    private boolean isLetter(int at) {
      return at >= 0 && Character.isLetter(text.charAt(at));
    }

    private void dropHyphen() {
      text.setLength(text.length() - 1);
      Place last = places.remove(places.size() - 1);
      Span shorter = new Span(last.span().start(), text.length());
      places.add(new Place(shorter, last.box(), last.line(), last.clear()));
    }

    ScannedParagraph made() {
      return new ScannedParagraph(text.toString(), places);
    }
  }

  /** Length only: it is text of a case. */
  @Override
  public String toString() {
    return "ScannedParagraph[" + text.length() + " chars]";
  }
}
