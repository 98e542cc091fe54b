/** The leader's brief, made of de-identified text only. */
@NullMarked
package org.caseveil.brief;

import org.jspecify.annotations.NullMarked;
