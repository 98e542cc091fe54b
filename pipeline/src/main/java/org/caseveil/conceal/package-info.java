/**
 * Replaces identifiers by policy and weighs what risk is left; the only maker of de-identified
 * text.
 */
@NullMarked
package org.caseveil.conceal;

import org.jspecify.annotations.NullMarked;
