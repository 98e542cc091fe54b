/** Sets the pages of a leader as PDF files. */
@NullMarked
package org.caseveil.brief.pdf;

import org.jspecify.annotations.NullMarked;
