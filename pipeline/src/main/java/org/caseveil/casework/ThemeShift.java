package org.caseveil.casework;

/**
 * A theme that masking changed: a name and two counts, never a word of the case.
 *
 * @param theme the theme's title
 * @param original passages that show it in the original
 * @param shared passages that show it in the shared case
 */
public record ThemeShift(String theme, int original, int shared) {}
