package org.caseveil.casework;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.caseveil.brief.GroupYear;
import org.caseveil.brief.HalfYear;
import org.caseveil.brief.SessionNote;
import org.caseveil.brief.YearPage;
import org.caseveil.theme.Taxonomy;

/** Puts the notes of a group together to its year. Not thread safe. */
public final class YearDesk {

  private static final String DELETED =
      ". Notes whose time was up are deleted; what was put together of them before is in OUT/year";

  private static final String PAGE = ".html";
  private static final String PRINT = ".pdf";
  private static final String NUMBERS = ".csv";

  private final SessionStore sessions;
  private final Taxonomy taxonomy;
  private final PdfSetter pdf;
  private final GroupCalendar calendar;
  private final YearPage page = new YearPage();

  public YearDesk(SessionStore sessions, Taxonomy taxonomy, PdfSetter pdf, GroupCalendar calendar) {
    this.sessions = sessions;
    this.taxonomy = taxonomy;
    this.pdf = pdf;
    this.calendar = calendar;
  }

  /**
   * Writes the year as page, PDF and comma-separated values. Where notes of it are deleted already,
   * it is written beside the fuller one that may be there, not in its place.
   *
   * @param group the group's short name; may be left out if there is only one
   * @param from the year's first month; the year of the latest note if left out
   * @return the files
   * @throws RunFailure if there is no such group, no note of that year, or years do not begin with
   *     that month; nothing is written then
   */
  public List<Path> write(Optional<String> group, Optional<YearMonth> from, Path out) {
    String which = group.orElseGet(this::onlyGroup);
    List<StoredNote> notes = sessions.notes(which);
    if (notes.isEmpty()) {
      throw new RunFailure("there is no note of a group \"" + which + "\"" + others() + DELETED);
    }
    YearMonth start =
        from.orElseGet(() -> calendar.yearOf(YearMonth.parse(notes.get(notes.size() - 1).month())));
    requireFirstMonth(start);
    GroupYear year = year(which, start, notes, calendar.today());
    if (year.halves().stream().allMatch(half -> half.cases() == 0)) {
      throw new RunFailure(
          "there is no note of the group \"" + which + "\" in the year from " + start + DELETED);
    }
    boolean whole =
        year.halves().stream().noneMatch(half -> half.showing() == HalfYear.Showing.NOTES_GONE);
    String name = which + " " + start + (whole ? "" : " rest");
    return write(year, out.resolve("year").resolve(name));
  }

  private void requireFirstMonth(YearMonth start) {
    YearMonth first = calendar.yearOf(start);
    if (!first.equals(start)) {
      throw new RunFailure(
          "a group's year begins with another month here (groups: year-begins in"
              + " config/pipeline.yaml): --from "
              + first
              + " is the year that "
              + start
              + " is in");
    }
  }

  /** The first month of the group's year that a note is of. */
  YearMonth firstMonth(StoredNote note) {
    return calendar.yearOf(YearMonth.parse(note.month()));
  }

  /**
   * Writes a year whose notes are about to be deleted, under a name that no later one takes.
   *
   * @param on the day of the deletion
   * @return the page
   */
  Path keep(String group, YearMonth from, LocalDate on, Path out) {
    Path base = out.resolve("year").resolve(group + " " + from + " kept " + on);
    // No later page can show what loses its notes now: its last day need not be waited for.
    GroupYear year = year(group, from, sessions.notes(group), on.plusDays(1));
    Path free = base;
    for (int number = 2; isTaken(free, year); number++) {
      free = named(base, " " + number);
    }
    return write(year, free).get(0);
  }

  /** Whether another year stands there: a second deletion of a day has fewer notes to go by. */
  private boolean isTaken(Path base, GroupYear year) {
    Path kept = named(base, PAGE);
    try {
      return Files.exists(kept)
          ? !Arrays.equals(
              Files.readAllBytes(kept), page.render(year).getBytes(StandardCharsets.UTF_8))
          : Files.exists(named(base, PRINT)) || Files.exists(named(base, NUMBERS));
    } catch (IOException e) {
      throw unwritten(base, e);
    }
  }

  private GroupYear year(String group, YearMonth from, List<StoredNote> notes, LocalDate day) {
    GroupYear.Meetings meetings =
        new GroupYear.Meetings(
            notes.stream().map(YearDesk::sitting).toList(), sessions.expired(group));
    return GroupYear.of(group, from, meetings, day, taxonomy);
  }

  private List<Path> write(GroupYear year, Path base) {
    List<Path> files = List.of(named(base, PAGE), named(base, PRINT), named(base, NUMBERS));
    try {
      AtomicFiles.write(files.get(0), page.render(year));
      AtomicFiles.write(files.get(1), pdf.set(page.forPrint(year)));
      AtomicFiles.write(files.get(2), page.csv(year));
    } catch (IOException e) {
      throw unwritten(base, e);
    }
    return files;
  }

  private static Path named(Path base, String ending) {
    return base.resolveSibling(base.getFileName() + ending);
  }

  private static RunFailure unwritten(Path base, IOException why) {
    return new RunFailure(
        "the folder " + base.getParent() + " cannot be written; name another with --out", why);
  }

  /** The case stays behind. */
  private static GroupYear.Sitting sitting(StoredNote note) {
    SessionNote.Present present = note.present();
    return new GroupYear.Sitting(
        YearMonth.parse(note.month()),
        note.session(),
        present.joined(),
        present.departed(),
        note.themes());
  }

  private String onlyGroup() {
    List<String> groups = sessions.groups();
    if (groups.size() != 1) {
      throw new RunFailure(
          groups.isEmpty()
              ? "there is no session note; \"caseveil note\" takes one" + DELETED
              : "there are several groups: name one with --group" + others());
    }
    return groups.get(0);
  }

  private String others() {
    List<String> groups = sessions.groups();
    return groups.isEmpty() ? "" : "; there are " + String.join(", ", groups);
  }
}
