package org.caseveil.casework;

import org.caseveil.document.Documents;

/**
 * What a case is worked on with.
 *
 * @param documents reads and writes files
 * @param foreign tells what the detectors cannot judge
 * @param deidentifier finds and conceals
 * @param briefing finds themes and makes the leader's brief
 * @param key of the owner
 * @param launcher starts the program again
 */
public record CaseTools(
    Documents documents,
    ForeignPassages foreign,
    Deidentifier deidentifier,
    Briefing briefing,
    OwnerKey key,
    Launcher launcher) {}
