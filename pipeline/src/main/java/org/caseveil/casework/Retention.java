package org.caseveil.casework;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Deletes what has had its time: the shared case with report, brief and key some days after the
 * month of its meeting, a session note on the day that it names. Before a note goes, its group's
 * year is put together. What is held, and what has no date, stays. Not thread safe.
 */
public final class Retention {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  private final CaseStore cases;
  private final SessionStore sessions;
  private final KeyTable keys;
  private final YearDesk years;
  private final int daysAfterMeeting;
  private final Supplier<LocalDate> today;

  /**
   * @param daysAfterMeeting how long a case stays after the last day of its meeting's month
   */
  public Retention(
      CaseStore cases,
      SessionStore sessions,
      KeyTable keys,
      YearDesk years,
      int daysAfterMeeting,
      Supplier<LocalDate> today) {
    this.cases = cases;
    this.sessions = sessions;
    this.keys = keys;
    this.years = years;
    this.daysAfterMeeting = daysAfterMeeting;
    this.today = today;
  }

  /** What is kept of a case. */
  public enum Part {
    CASE("shared case, report and brief"),
    NOTE("session note");

    private final String words;

    Part(String words) {
      this.words = words;
    }

    /** What it is called in a message. */
    public String words() {
      return words;
    }
  }

  /**
   * Something that is kept.
   *
   * @param reference of the case
   * @param until the day on which it goes; absent while the month of the meeting is not known
   * @param held whether it stays all the same
   */
  public record Keeping(
      CaseReference reference, Part part, Optional<LocalDate> until, boolean held) {

    private boolean isDue(LocalDate day) {
      return !held && until.filter(last -> !last.isAfter(day)).isPresent();
    }
  }

  /** The day on which a case of this month goes. */
  public LocalDate lastDay(YearMonth month) {
    return month.atEndOfMonth().plusDays(daysAfterMeeting);
  }

  /** A day as messages write it. */
  public static String words(LocalDate day) {
    return DAY.format(day);
  }

  /** What is kept, the soonest first, what has no date last. */
  public List<Keeping> kept() {
    Set<CaseReference> held = cases.held();
    Stream<Keeping> shared =
        cases.meetings().stream()
            .map(
                each ->
                    new Keeping(
                        each.reference(),
                        Part.CASE,
                        month(each).map(this::lastDay),
                        held.contains(each.reference())));
    Stream<Keeping> notes =
        sessions.notes().stream()
            .map(
                note -> {
                  CaseReference reference = new CaseReference(note.reference());
                  Optional<LocalDate> until = Optional.of(LocalDate.parse(note.deleteBy()));
                  return new Keeping(reference, Part.NOTE, until, held.contains(reference));
                });
    return Stream.concat(shared, notes)
        .sorted(
            Comparator.comparing((Keeping each) -> each.until().orElse(LocalDate.MAX))
                .thenComparing(each -> each.reference().id())
                .thenComparing(Keeping::part))
        .toList();
  }

  private Optional<YearMonth> month(Meeting meeting) {
    return meeting
        .month()
        .or(() -> sessions.note(meeting.reference()).map(note -> YearMonth.parse(note.month())));
  }

  /** Whether a case stays although its time is up. */
  public void hold(CaseReference reference, boolean held) {
    if (cases.state(reference).isEmpty() && sessions.note(reference).isEmpty()) {
      throw new RunFailure("the case " + reference + " is not known here");
    }
    cases.hold(reference, held);
  }

  /**
   * Deletes what is due.
   *
   * @param out the output folder of this command; groups' years go there
   * @return what was deleted and what stays, in sentences for the user; nothing if nothing was due
   * @throws RunFailure if a group's year cannot be written; nothing is deleted then
   */
  public List<String> deleteDue(Path out) {
    LocalDate now = today.get();
    List<Keeping> due = kept().stream().filter(each -> each.isDue(now)).toList();
    if (due.isEmpty()) {
      return List.of();
    }
    List<String> told = new ArrayList<>(putYearsTogether(due, now, out));
    for (Keeping each : due) {
      told.add(each.part() == Part.CASE ? deleteCase(each, out) : deleteNote(each, out));
    }
    told.add("Your originals are where they were. \"caseveil purge --show\" lists what stays.");
    return List.copyOf(told);
  }

  /** When notes go, numbers of the group's year stay. */
  private List<String> putYearsTogether(List<Keeping> due, LocalDate now, Path out) {
    record Year(String group, YearMonth from) {}
    Set<Year> ending = new LinkedHashSet<>();
    for (Keeping each : due) {
      if (each.part() == Part.NOTE) {
        sessions
            .note(each.reference())
            .ifPresent(note -> ending.add(new Year(note.group(), years.firstMonth(note))));
      }
    }
    List<String> told = new ArrayList<>();
    for (Year year : ending) {
      Path page = years.keep(year.group(), year.from(), now, out);
      told.add("The year of the group " + year.group() + " was put together first: " + page);
    }
    return told;
  }

  private String deleteCase(Keeping due, Path out) {
    CaseReference reference = due.reference();
    keys.destroy(reference);
    Swept swept = sweep(reference, out, (folder, name) -> folder.expire(name));
    if (!swept.isClean()) {
      return swept.words(due);
    }
    cases.expire(reference);
    if (sessions.note(reference).isEmpty()) {
      cases.forgetFolders(reference);
    }
    return deleted(due) + " and the key to its originals in the store." + swept.absentWords();
  }

  private String deleteNote(Keeping due, Path out) {
    CaseReference reference = due.reference();
    Swept swept = sweep(reference, out, (folder, name) -> folder.deleteNotes(reference));
    if (!swept.isClean()) {
      return swept.words(due);
    }
    sessions.expire(reference);
    boolean caseStays = cases.meetings().stream().anyMatch(m -> m.reference().equals(reference));
    if (!caseStays) {
      cases.forgetFolders(reference);
    }
    return deleted(due) + "." + swept.absentWords();
  }

  private static String deleted(Keeping due) {
    return "Deleted, since its time was up on "
        + DAY.format(due.until().orElseThrow())
        + ": case "
        + due.reference()
        + ", "
        + due.part().words();
  }

  private interface Deletion {
    void in(OutputFolder folder, String name) throws IOException;
  }

  /** Deletes in all folders that the case's files were written to, as far as they are there. */
  private Swept sweep(CaseReference reference, Path out, Deletion deletion) {
    Set<Path> folders = new LinkedHashSet<>(cases.folders(reference));
    if (Files.isDirectory(out)) {
      folders.add(out.toAbsolutePath().normalize());
    }
    List<Path> absent = new ArrayList<>();
    List<Path> refused = new ArrayList<>();
    for (Path each : folders) {
      if (!Files.isDirectory(each)) {
        absent.add(each);
        continue;
      }
      try {
        OutputFolder folder = OutputFolder.open(each);
        deletion.in(folder, folder.nameOf(reference).orElse(reference.id()));
      } catch (IOException | RunFailure e) {
        // Told below; one folder that cannot be written must not keep another command from work.
        refused.add(each);
      }
    }
    return new Swept(absent, refused);
  }

  private record Swept(List<Path> absent, List<Path> refused) {

    boolean isClean() {
      return refused.isEmpty();
    }

    String words(Keeping due) {
      return "The time of case "
          + due.reference()
          + " ("
          + due.part().words()
          + ") is up, but not all of it could be deleted in "
          + list(refused)
          + ". Close its files where they are open; the next command tries again.";
    }

    String absentWords() {
      return absent.isEmpty()
          ? ""
          : " Its files were also written to "
              + list(absent)
              + ", which is not there now: if it comes back, delete them yourself.";
    }

    private static String list(List<Path> folders) {
      return String.join(", ", folders.stream().map(Path::toString).toList());
    }
  }
}
