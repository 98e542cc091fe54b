package org.caseveil.casework;

import java.time.YearMonth;
import java.util.Optional;

/**
 * A case of which there are files, and when it is spoken about.
 *
 * @param reference of the case
 * @param state of the case
 * @param month of the meeting, if its brief tells
 */
public record Meeting(CaseReference reference, CaseState state, Optional<YearMonth> month) {}
