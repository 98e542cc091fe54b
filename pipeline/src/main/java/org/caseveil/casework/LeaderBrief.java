package org.caseveil.casework;

/**
 * A leader's brief as it is written, and what it was made of.
 *
 * @param html the pages
 * @param pdf the same pages for print
 * @param kept what the store keeps, so that the presenter can change the brief
 */
public record LeaderBrief(String html, byte[] pdf, StoredBrief kept) {}
