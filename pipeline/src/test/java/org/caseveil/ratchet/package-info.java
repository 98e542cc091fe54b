/** Measures on twelve pieces that nothing was learnt from, and lets no figure fall. */
@NullMarked
package org.caseveil.ratchet;

import org.jspecify.annotations.NullMarked;
