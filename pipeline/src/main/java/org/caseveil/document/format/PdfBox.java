package org.caseveil.document.format;

/**
 * A filled box under a replacement that is shown in a short form, in the frame of a direction.
 *
 * @param direction in tenths of a degree
 * @param along where it starts
 * @param across the baseline of what stands on it
 */
record PdfBox(int direction, double along, double across, double length, double size) {}
