/** Names and places from lists, with titles and relations as cues. */
@NullMarked
package org.caseveil.identify.gazetteer;

import org.jspecify.annotations.NullMarked;
