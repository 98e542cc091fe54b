package org.caseveil.language;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * How a language speaks of time. Immutable.
 *
 * @param months twelve, January first, each with its forms
 * @param weekdays seven, Monday first, each with its forms
 * @param relative words that place a time only in relation to another: {@code last}, {@code ago}
 * @param clock words of a clock time: {@code am}, {@code oclock}
 */
public record TimeWords(
    List<List<String>> months,
    List<List<String>> weekdays,
    Set<String> relative,
    Set<String> clock) {

  public TimeWords {
    months = List.copyOf(Objects.requireNonNull(months, "months is missing"));
    weekdays = List.copyOf(Objects.requireNonNull(weekdays, "weekdays is missing"));
    relative = Set.copyOf(Objects.requireNonNull(relative, "relative is missing"));
    clock = Set.copyOf(Objects.requireNonNull(clock, "clock is missing"));
  }
}
