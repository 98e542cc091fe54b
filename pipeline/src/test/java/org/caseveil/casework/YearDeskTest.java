package org.caseveil.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseveil.brief.SessionNote;
import org.caseveil.theme.Themes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class YearDeskTest {

  private static final LocalDate DAY = LocalDate.of(2027, 1, 31);

  @TempDir Path out;
  private final Bench bench = Bench.usual();

  @Test
  void aKeptYearIsNotReplacedByALaterOneOfTheSameDay() {
    sixNotes();
    Retention retention = bench.retention(DAY);
    retention.hold(reference(6), true);
    retention.deleteDue(out);
    Map<String, String> whole = Bench.contents(out);
    assertThat(whole.keySet())
        .containsExactly(
            "year/monday 2026-01 kept 2027-01-31.csv",
            "year/monday 2026-01 kept 2027-01-31.html",
            "year/monday 2026-01 kept 2027-01-31.pdf");
    assertThat(whole.get("year/monday 2026-01 kept 2027-01-31.csv"))
        .contains("present,\"guilt and shame\",6");
    retention.hold(reference(6), false);
    retention.deleteDue(out);
    assertThat(Bench.contents(out)).containsAllEntriesOf(whole);
    assertThat(Bench.contents(out).get("year/monday 2026-01 kept 2027-01-31 2.csv"))
        .contains("cases brought,\"\",1")
        .doesNotContain("guilt");
  }

  @Test
  void aHalfYearWhoseNotesGoOnItsLastDayIsKeptWhole() {
    sixNotes();
    LocalDate lastDay = LocalDate.of(2026, 6, 30);
    desk(Month.JANUARY).keep("monday", YearMonth.of(2026, 1), lastDay, out);
    assertThat(Bench.contents(out).get("year/monday 2026-01 kept 2026-06-30.csv"))
        .contains("present,\"guilt and shame\",6");
  }

  @Test
  void theSameYearIsKeptOnce() throws IOException {
    sixNotes();
    YearDesk desk = desk(Month.JANUARY);
    YearMonth january = YearMonth.of(2026, 1);
    Path first = desk.keep("monday", january, DAY, out);
    assertThat(desk.keep("monday", january, DAY, out)).isEqualTo(first);
    Files.delete(first);
    assertThat(desk.keep("monday", january, DAY, out)).isNotEqualTo(first);
  }

  @Test
  void whatIsLeftOfAYearStandsBesideTheWholeAndSaysSo() throws IOException {
    sixNotes();
    YearDesk desk = desk(Month.JANUARY);
    Path whole = desk.write(Optional.empty(), Optional.empty(), out).get(0);
    String before = Files.readString(whole);
    bench.sessions.expire(reference(2));
    Path rest = desk.write(Optional.empty(), Optional.empty(), out).get(0);
    assertThat(rest).hasFileName("monday 2026-01 rest.html");
    assertThat(Files.readString(rest))
        .contains("Notes of it were deleted when their time was up")
        .doesNotContain("Guilt and shame");
    assertThat(Files.readString(whole)).isEqualTo(before).contains("Guilt and shame");
  }

  @Test
  void aYearWithoutANoteIsToldAndNotWritten() {
    sixNotes();
    assertThatThrownBy(
            () ->
                desk(Month.JANUARY)
                    .write(Optional.empty(), Optional.of(YearMonth.of(2024, 1)), out))
        .isInstanceOf(RunFailure.class)
        .hasMessageContaining("no note of the group \"monday\" in the year from 2024-01");
    assertThat(Bench.names(out)).isEmpty();
  }

  @Test
  void yearsThatOverlapAreRefused() {
    sixNotes();
    Optional<YearMonth> february = Optional.of(YearMonth.of(2026, 2));
    assertThatThrownBy(() -> desk(Month.JANUARY).write(Optional.empty(), february, out))
        .isInstanceOf(RunFailure.class)
        .hasMessageContaining("--from 2026-01");
    assertThat(desk(Month.FEBRUARY).write(Optional.empty(), february, out).get(0))
        .hasFileName("monday 2026-02.html");
  }

  private YearDesk desk(Month begins) {
    return new YearDesk(
        bench.sessions,
        Themes.configured(),
        page -> page.getBytes(StandardCharsets.UTF_8),
        new GroupCalendar(begins, () -> DAY));
  }

  /** One a month from January to June, each about guilt. */
  private void sixNotes() {
    for (int month = 1; month <= 6; month++) {
      bench.sessions.save(
          new StoredNote(
              reference(month).id(),
              "monday",
              YearMonth.of(2026, month).toString(),
              1,
              new SessionNote.Present(8, 0, 0),
              new SessionNote.Themes(List.of("guilt"), List.of(), List.of()),
              List.of("Safety"),
              "doors shut",
              DAY.toString()));
    }
  }

  private static CaseReference reference(int number) {
    return new CaseReference("C-0000-000" + number);
  }
}
