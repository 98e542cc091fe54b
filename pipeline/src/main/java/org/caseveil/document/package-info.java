/** What a case file holds: passages in, edits out, and every reason a file may be refused. */
@NullMarked
package org.caseveil.document;

import org.jspecify.annotations.NullMarked;
