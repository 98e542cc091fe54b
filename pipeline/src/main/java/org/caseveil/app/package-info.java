/** Settings from YAML, wiring by constructor, and main. */
@NullMarked
package org.caseveil.app;

import org.jspecify.annotations.NullMarked;
