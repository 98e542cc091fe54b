/** Identifiers that have a shape: patterns with checksums and context words from YAML. */
@NullMarked
package org.caseveil.identify.pattern;

import org.jspecify.annotations.NullMarked;
