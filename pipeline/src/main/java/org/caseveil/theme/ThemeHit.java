package org.caseveil.theme;

import org.caseveil.text.Span;

/**
 * A theme with the passage that shows it. Holds offsets; the passage is cut from the text when it
 * is shown, so that it is really there by construction.
 *
 * @param theme the theme's id
 * @param holder whose it is
 * @param evidence in UTF-16 units of the de-identified text
 * @param score calibrated probability, 0 to 1; orders a brief, never shown to a leader
 */
public record ThemeHit(String theme, Holder holder, Span evidence, double score) {}
