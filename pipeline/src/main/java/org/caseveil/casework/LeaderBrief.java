package org.caseveil.casework;

import org.caseveil.conceal.DeidentifiedText;

/**
 * A leader's brief as it is written, and what it was made of.
 *
 * @param html the pages
 * @param pdf the same pages for print
 * @param kept what the store keeps, so that the presenter can change the brief
 * @param shared the case that its passages stand in
 */
public record LeaderBrief(String html, byte[] pdf, StoredBrief kept, DeidentifiedText shared) {}
