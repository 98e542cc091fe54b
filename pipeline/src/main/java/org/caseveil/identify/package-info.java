/**
 * Finds identifiers: detectors, their fusion, propagation through the document, and the cast of
 * persons.
 */
@NullMarked
package org.caseveil.identify;

import org.jspecify.annotations.NullMarked;
