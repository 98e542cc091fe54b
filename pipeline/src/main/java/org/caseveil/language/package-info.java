/**
 * Which language a passage is in, where its sentences end, what a language pack holds, and how the
 * files of trained models are found and opened.
 */
@NullMarked
package org.caseveil.language;

import org.jspecify.annotations.NullMarked;
