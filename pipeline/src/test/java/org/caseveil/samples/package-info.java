/** Makes the sample case files from their texts, byte for byte reproducible. */
@NullMarked
package org.caseveil.samples;

import org.jspecify.annotations.NullMarked;
