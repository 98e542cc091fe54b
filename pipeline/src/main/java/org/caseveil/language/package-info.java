/** Which language a passage is in, where its sentences end, and what a language pack holds. */
@NullMarked
package org.caseveil.language;

import org.jspecify.annotations.NullMarked;
