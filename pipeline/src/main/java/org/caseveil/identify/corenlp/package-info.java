/** Stanford CoreNLP's CRF classifiers as a detector. */
@NullMarked
package org.caseveil.identify.corenlp;

import org.jspecify.annotations.NullMarked;
