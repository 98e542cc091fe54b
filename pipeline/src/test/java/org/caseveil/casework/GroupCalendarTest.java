package org.caseveil.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class GroupCalendarTest {

  private static final YearMonth DECEMBER = YearMonth.of(2026, 12);

  @Test
  void aNoteOfTheLastMeetingThatIsWrittenAfterTheYearsEndStays() {
    GroupCalendar calendar = calendar(Month.JANUARY, LocalDate.of(2027, 1, 5));
    assertThat(calendar.lastDay(Optional.of(DECEMBER))).isEqualTo(LocalDate.of(2027, 1, 31));
  }

  @Test
  void aNoteThatIsWrittenLaterStillIsNotDueAtOnce() {
    GroupCalendar calendar = calendar(Month.JANUARY, LocalDate.of(2027, 1, 31));
    assertThat(calendar.lastDay(Optional.of(DECEMBER))).isEqualTo(LocalDate.of(2028, 1, 31));
  }

  @Test
  void allNotesOfAYearThatBeginsInSeptemberGoOnOneDay() {
    GroupCalendar calendar = calendar(Month.SEPTEMBER, LocalDate.of(2025, 9, 20));
    LocalDate end = LocalDate.of(2026, 9, 30);
    assertThat(calendar.lastDay(Optional.of(YearMonth.of(2025, 9)))).isEqualTo(end);
    assertThat(calendar.lastDay(Optional.of(YearMonth.of(2026, 8)))).isEqualTo(end);
    assertThat(calendar.lastDay(Optional.empty())).isEqualTo(end);
  }

  @Test
  void everyMonthIsInTheYearThatBeganBeforeIt() {
    GroupCalendar calendar = calendar(Month.SEPTEMBER, LocalDate.of(2025, 9, 20));
    YearMonth first = YearMonth.of(2025, 9);
    assertThat(calendar.yearOf(first)).isEqualTo(first);
    assertThat(calendar.yearOf(YearMonth.of(2026, 8))).isEqualTo(first);
    assertThat(calendar.yearOf(YearMonth.of(2025, 8))).isEqualTo(YearMonth.of(2024, 9));
  }

  private static GroupCalendar calendar(Month begins, LocalDate today) {
    return new GroupCalendar(begins, () -> today);
  }
}
