/**
 * Writes dictated text out: spoken punctuation, letters and digits, with a map back to the given
 * text.
 */
@NullMarked
package org.caseveil.document.dictation;

import org.jspecify.annotations.NullMarked;
