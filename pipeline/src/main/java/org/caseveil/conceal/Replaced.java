package org.caseveil.conceal;

import org.caseveil.identify.Finding;

/**
 * What happened to one finding.
 *
 * @param finding which
 * @param how the operation that the policy asked for
 * @param replacement what stands there now, for the reader; the empty text if it was kept
 */
public record Replaced(Finding finding, Operator how, String replacement) {}
