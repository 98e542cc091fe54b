/** Immutable text, spans and offset maps that compose; nothing but the JDK beneath it. */
@NullMarked
package org.caseveil.text;

import org.jspecify.annotations.NullMarked;
