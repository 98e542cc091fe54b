/** The small trained encoder as a detector. */
@NullMarked
package org.caseveil.identify.encoder;

import org.jspecify.annotations.NullMarked;
