package org.caseveil.casework;

import org.caseveil.document.Documents;
import org.caseveil.theme.ThemeTagger;

/**
 * What a case is worked on with.
 *
 * @param documents reads and writes files
 * @param foreign tells what the detectors cannot judge
 * @param deidentifier finds and conceals
 * @param tagger finds themes
 * @param brief makes the leader's page
 * @param key of the owner
 */
public record CaseTools(
    Documents documents,
    ForeignPassages foreign,
    Deidentifier deidentifier,
    ThemeTagger tagger,
    BriefWriter brief,
    OwnerKey key) {}
