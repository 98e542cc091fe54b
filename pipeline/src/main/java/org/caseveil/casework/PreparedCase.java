package org.caseveil.casework;

import java.nio.file.Path;

/**
 * A case that is ready to be released.
 *
 * @param reference how the case is called
 * @param names how its files are called
 * @param staged the written file, in the staging folder
 * @param extension of the written file, without dot
 * @param report what was done
 * @param brief the leader's
 * @param record what the store keeps
 */
public record PreparedCase(
    CaseReference reference,
    CleanName names,
    Path staged,
    String extension,
    CaseReport report,
    LeaderBrief brief,
    CaseRecord record) {}
