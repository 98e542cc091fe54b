package org.caseveil.language;

import java.util.List;
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
    months = List.copyOf(months);
    weekdays = List.copyOf(weekdays);
    relative = Set.copyOf(relative);
    clock = Set.copyOf(clock);
  }
}
