package org.caseveil.casework;

import org.caseveil.text.Span;

/**
 * One decision as it is kept: by offset, never with the text.
 *
 * @param span in UTF-16 units of the original text
 * @param what the decision: {@code accept}, {@code keep}, {@code change-type}, {@code
 *     mask-all-equal}, {@code also-mask}
 * @param detail the new type, or why it is kept; empty otherwise
 */
public record DecisionRecord(Span span, String what, String detail) {}
