package org.caseveil.casework;

import java.time.YearMonth;
import java.util.Optional;

/**
 * A released case and when it was spoken about.
 *
 * @param reference of the case
 * @param month of the meeting, if its brief or its note tells
 */
public record Meeting(CaseReference reference, Optional<YearMonth> month) {}
