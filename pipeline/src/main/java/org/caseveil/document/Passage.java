package org.caseveil.document;

import org.caseveil.text.SensitiveText;

/**
 * One piece of running text in a document: a paragraph, a cell, a comment, or a whole plain-text
 * file. Immutable.
 *
 * @param id the place in the document, unique in it and stable between readings, such as {@code
 *     body/12} or {@code comment/3}
 * @param text what stands there
 * @param scanned whether it was read from a picture, so that letters and spaces may be wrong
 */
public record Passage(String id, SensitiveText text, boolean scanned) {

  /** A passage that stands in the file as text. */
  public Passage(String id, SensitiveText text) {
    this(id, text, false);
  }
}
