/** The commands. */
@NullMarked
package org.caseveil.cli;

import org.jspecify.annotations.NullMarked;
