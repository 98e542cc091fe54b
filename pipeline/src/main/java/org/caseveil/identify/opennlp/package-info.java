/** An Apache OpenNLP name finder as a detector. */
@NullMarked
package org.caseveil.identify.opennlp;

import org.jspecify.annotations.NullMarked;
