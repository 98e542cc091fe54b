package org.caseveil.casework;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A case that is ready to be released.
 *
 * @param reference how the case is called
 * @param names how its files are called
 * @param staged the written file, in the staging folder
 * @param pages the pages as pictures, in the staging folder, where the case was a scan
 * @param extension of the written file, without dot
 * @param report what was done
 * @param brief the leader's
 * @param record what the store keeps
 */
public record PreparedCase(
    CaseReference reference,
    CleanName names,
    Path staged,
    Optional<Path> pages,
    String extension,
    CaseReport report,
    LeaderBrief brief,
    CaseRecord record) {}
