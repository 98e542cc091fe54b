package org.caseveil.eval;

import java.util.List;
import java.util.Optional;

/**
 * One annotated document. Immutable. Offsets are Unicode code points of its text.
 *
 * @param name the document's
 * @param text as it is given to the program
 * @param spans the identifiers marked by hand
 * @param themes the themes marked by hand, where the corpus has any
 * @param annotators all that each annotator marked, what needs no mask included
 */
public record Gold(
    String name,
    String text,
    List<MarkedSpan> spans,
    Optional<List<MarkedTheme>> themes,
    List<List<MarkedSpan>> annotators) {

  /** The class of a mention that needs no mask. */
  static final String NO_MASK = "no_mask";

  public Gold {
    spans = List.copyOf(spans);
    themes = themes.map(List::copyOf);
    annotators = annotators.stream().map(List::copyOf).toList();
  }

  /**
   * A document of one annotator, where an entity is one of its class: a person's name and the same
   * person's age are two.
   */
  public Gold(
      String name, String text, List<MarkedSpan> spans, Optional<List<MarkedTheme>> themes) {
    this(
        name,
        text,
        spans,
        themes,
        List.of(spans.stream().map(MarkedSpan::withEntityOfItsClass).toList()));
  }

  /**
   * An identifier marked by hand.
   *
   * @param type as the corpus names it
   * @param identifierClass {@code direct} or {@code quasi}
   * @param entity the same for all mentions of the same thing in the document
   */
  public record MarkedSpan(int start, int end, String type, String identifierClass, String entity) {

    private MarkedSpan withEntityOfItsClass() {
      return new MarkedSpan(start, end, type, identifierClass, identifierClass + " " + entity);
    }
  }

  /** A theme marked by hand, or predicted; the score of what was marked by hand is 1. */
  public record MarkedTheme(String theme, String holder, int start, int end, double score) {}

  /** Never prints the text. */
  @Override
  public String toString() {
    return "Gold " + name;
  }
}
