/** Sealed storage behind casework's ports: the database, its keys and migrations. */
@NullMarked
package org.caseveil.vault;

import org.jspecify.annotations.NullMarked;
