package org.caseveil.casework;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Deletes what has had its time: the shared case with report, brief and key, or what still waits in
 * review or is told in quarantine, some days after the month of its meeting, a session note on the
 * day that it names. Before a note goes, its group's year is put together. What is held, and what
 * has no date, stays. Not thread safe.
 */
public final class Retention {

  private final CaseStore cases;
  private final SessionStore sessions;
  private final KeyTable keys;
  private final YearDesk years;
  private final StoreTerms terms;
  private final Supplier<LocalDate> today;

  /**
   * @param terms how long a case stays after the last day of its meeting's month
   */
  public Retention(
      CaseStore cases,
      SessionStore sessions,
      KeyTable keys,
      YearDesk years,
      StoreTerms terms,
      Supplier<LocalDate> today) {
    this.cases = cases;
    this.sessions = sessions;
    this.keys = keys;
    this.years = years;
    this.terms = terms;
    this.today = today;
  }

  /** What is kept of a case. */
  public enum Part {
    CASE("shared case, report and brief"),
    WAITING("what waits in review"),
    QUARANTINED("what is told in quarantine"),
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
    return month.atEndOfMonth().plusDays(terms.daysAfterMeeting());
  }

  /**
   * Makes sure that a case of this month would not be deleted by the next command, as by a slip in
   * the year.
   *
   * @throws RunFailure if it would
   */
  public void requireTime(YearMonth month) {
    LocalDate last = lastDay(month);
    if (!last.isAfter(today.get())) {
      throw new RunFailure(RetentionWords.tooLate(month, last));
    }
  }

  /** Makes the store go by the terms configured, and says so. */
  public String takeTerms() {
    return terms.take();
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
                        part(each.state()),
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

  /** Of a release that was interrupted files may stand. */
  private static Part part(CaseState state) {
    return switch (state) {
      case WAITING -> Part.WAITING;
      case QUARANTINED -> Part.QUARANTINED;
      default -> Part.CASE;
    };
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
   * @throws RunFailure if a group's year cannot be written, or the store goes by other terms;
   *     nothing is deleted then
   */
  public List<String> deleteDue(Path out) {
    terms.require();
    LocalDate now = today.get();
    return delete(kept().stream().filter(each -> each.isDue(now)).toList(), now, out);
  }

  /**
   * Deletes what is due, but for one case that a command has just changed: what its user sees must
   * not go at the same moment, by a slip in the month perhaps.
   *
   * @param out the output folder of this command; groups' years go there
   * @return what was deleted and what stays, in sentences for the user; nothing if nothing was due
   * @throws RunFailure if a group's year cannot be written, or the store goes by other terms;
   *     nothing is deleted then
   */
  public List<String> deleteDueBut(CaseReference spared, Path out) {
    terms.require();
    LocalDate now = today.get();
    List<Keeping> due = kept().stream().filter(each -> each.isDue(now)).toList();
    Predicate<Keeping> stays = each -> each.reference().equals(spared) && each.part() != Part.NOTE;
    List<String> told = new ArrayList<>();
    due.stream().filter(stays).forEach(each -> told.add(RetentionWords.nextTime(each)));
    told.addAll(delete(due.stream().filter(stays.negate()).toList(), now, out));
    return List.copyOf(told);
  }

  private List<String> delete(List<Keeping> due, LocalDate now, Path out) {
    if (due.isEmpty()) {
      return List.of();
    }
    List<String> told = new ArrayList<>(putYearsTogether(due, now, out));
    for (Keeping each : due) {
      told.add(each.part() == Part.NOTE ? deleteNote(each, out) : deleteCase(each, out));
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
    FolderSweep swept =
        sweep(
            reference,
            out,
            (folder, name) -> {
              folder.clear(name.orElse(reference.id()), reference);
              Leftovers.clearIfIdle(folder.root());
            });
    if (!swept.isClean()) {
      return RetentionWords.notAll(due, swept);
    }
    cases.expire(reference);
    if (sessions.note(reference).isEmpty()) {
      cases.forgetFolders(reference);
    }
    return RetentionWords.deleted(due, " and the key to its originals in the store", swept);
  }

  private String deleteNote(Keeping due, Path out) {
    CaseReference reference = due.reference();
    FolderSweep swept = sweep(reference, out, (folder, name) -> folder.deleteNotes(reference));
    if (!swept.isClean()) {
      return RetentionWords.notAll(due, swept);
    }
    sessions.expire(reference);
    boolean caseStays = cases.meetings().stream().anyMatch(m -> m.reference().equals(reference));
    if (!caseStays) {
      cases.forgetFolders(reference);
    }
    return RetentionWords.deleted(due, "", swept);
  }

  private FolderSweep sweep(CaseReference reference, Path out, FolderSweep.Step step) {
    return FolderSweep.of(reference, cases.folders(reference), out, step);
  }
}
