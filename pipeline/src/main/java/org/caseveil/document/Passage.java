package org.caseveil.document;

import org.caseveil.text.SensitiveText;

/**
 * One piece of running text in a document: a paragraph, a cell, a comment, or a whole plain-text
 * file. Immutable.
 *
 * @param id the place in the document, unique in it and stable between readings, such as {@code
 *     body/12} or {@code comment/3}
 * @param text what stands there
 */
public record Passage(String id, SensitiveText text) {}
