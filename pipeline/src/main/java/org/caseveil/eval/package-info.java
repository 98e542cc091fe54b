/** Gold readers, scorers and their reports. */
@NullMarked
package org.caseveil.eval;

import org.jspecify.annotations.NullMarked;
