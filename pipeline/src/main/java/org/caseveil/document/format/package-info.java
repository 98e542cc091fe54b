/**
 * Reads and writes file formats, one class a format; the only place that knows Tika, POI and
 * PDFBox.
 */
@NullMarked
package org.caseveil.document.format;

import org.jspecify.annotations.NullMarked;
