/** Themes with the passages that show them and whose they are, found in de-identified text only. */
@NullMarked
package org.caseveil.theme;

import org.jspecify.annotations.NullMarked;
