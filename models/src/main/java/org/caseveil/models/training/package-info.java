/** Code that trains the small models of this module; the program itself never calls it. */
@NullMarked
package org.caseveil.models.training;

import org.jspecify.annotations.NullMarked;
