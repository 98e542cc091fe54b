/** Reads the words of a page from its picture, and makes a picture that shows only some of them. */
@NullMarked
package org.caseveil.document.scan;

import org.jspecify.annotations.NullMarked;
