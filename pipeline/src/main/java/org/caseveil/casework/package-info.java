/**
 * Use cases: the stages one document passes, batches, human review; declares the ports it stores
 * through.
 */
@NullMarked
package org.caseveil.casework;

import org.jspecify.annotations.NullMarked;
