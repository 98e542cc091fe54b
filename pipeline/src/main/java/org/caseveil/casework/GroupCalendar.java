package org.caseveil.casework;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Supplier;

/** When a group's year begins, and which day it is. Thread safe. */
public final class GroupCalendar {

  private static final int MONTHS = 12;

  private final Month begins;
  private final Supplier<LocalDate> today;

  /**
   * @param begins the month with which every group's year begins; only one, since two years that
   *     overlap would tell themes of the months by which they differ
   */
  public GroupCalendar(Month begins, Supplier<LocalDate> today) {
    this.begins = begins;
    this.today = today;
  }

  LocalDate today() {
    return today.get();
  }

  /** The first month of the group's year that a month is in. */
  YearMonth yearOf(YearMonth month) {
    return month.minusMonths(Math.floorMod(month.getMonthValue() - begins.getValue(), MONTHS));
  }

  /**
   * The day on which a note goes unless its writers name another: a month after the end of the
   * group's year, so that the last meeting can still be noted; of a later year if that day is over.
   *
   * @param meeting its month; this month if it is not known
   */
  LocalDate lastDay(Optional<YearMonth> meeting) {
    LocalDate now = today.get();
    YearMonth month = yearOf(meeting.orElse(YearMonth.from(now))).plusMonths(MONTHS);
    while (!month.atEndOfMonth().isAfter(now)) {
      month = month.plusMonths(MONTHS);
    }
    return month.atEndOfMonth();
  }
}
