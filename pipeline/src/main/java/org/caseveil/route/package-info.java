/** The Camel routes, one class a route, and the one fail-closed route configuration. */
@NullMarked
package org.caseveil.route;

import org.jspecify.annotations.NullMarked;
