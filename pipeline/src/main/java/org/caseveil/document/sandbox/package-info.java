/** Runs the reading and writing of foreign files in bounded child processes. */
@NullMarked
package org.caseveil.document.sandbox;

import org.jspecify.annotations.NullMarked;
