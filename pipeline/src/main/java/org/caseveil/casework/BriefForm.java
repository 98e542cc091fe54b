package org.caseveil.casework;

import java.time.YearMonth;
import java.util.Optional;

/**
 * How a brief is set.
 *
 * @param month of the meeting; left open to be written in where it is not known
 * @param passages whether a second page shows the whole case with every passage marked
 */
public record BriefForm(Optional<YearMonth> month, boolean passages) {

  /** One page, the month left open. */
  public static final BriefForm PLAIN = new BriefForm(Optional.empty(), false);
}
