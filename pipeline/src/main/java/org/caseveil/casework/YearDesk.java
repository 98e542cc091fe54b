package org.caseveil.casework;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.caseveil.brief.GroupYear;
import org.caseveil.brief.SessionNote;
import org.caseveil.brief.YearPage;
import org.caseveil.theme.Taxonomy;

/** Puts the notes of a group together to its year. Not thread safe. */
public final class YearDesk {

  private static final String DELETED =
      ". Notes whose time was up are deleted; what was put together of them before is in OUT/year";

  private final SessionStore sessions;
  private final Taxonomy taxonomy;
  private final PdfSetter pdf;
  private final YearPage page = new YearPage();

  public YearDesk(SessionStore sessions, Taxonomy taxonomy, PdfSetter pdf) {
    this.sessions = sessions;
    this.taxonomy = taxonomy;
    this.pdf = pdf;
  }

  /**
   * Writes the year as page, PDF and comma-separated values.
   *
   * @param group the group's short name; may be left out if there is only one
   * @param from the year's first month; January of the latest note's year if left out
   * @return the files
   * @throws RunFailure if there is no such group or no note
   */
  public List<Path> write(Optional<String> group, Optional<YearMonth> from, Path out) {
    String which = group.orElseGet(this::onlyGroup);
    List<StoredNote> notes = sessions.notes(which);
    if (notes.isEmpty()) {
      throw new RunFailure("there is no note of a group \"" + which + "\"" + others() + DELETED);
    }
    YearMonth start =
        from.orElseGet(() -> YearMonth.parse(notes.get(notes.size() - 1).month()).withMonth(1));
    return write(which, start, notes, out.resolve("year").resolve(which + " " + start));
  }

  /**
   * Writes a year whose notes are about to be deleted, under a name that no later one takes.
   *
   * @param on the day of the deletion
   * @return the page
   */
  Path keep(String group, YearMonth from, LocalDate on, Path out) {
    Path base = out.resolve("year").resolve(group + " " + from + " kept " + on);
    return write(group, from, sessions.notes(group), base).get(0);
  }

  private List<Path> write(String group, YearMonth from, List<StoredNote> notes, Path base) {
    GroupYear year =
        GroupYear.of(group, from, notes.stream().map(YearDesk::sitting).toList(), taxonomy);
    UnaryOperator<String> named = ending -> base.getFileName() + ending;
    List<Path> files =
        List.of(
            base.resolveSibling(named.apply(".html")),
            base.resolveSibling(named.apply(".pdf")),
            base.resolveSibling(named.apply(".csv")));
    try {
      AtomicFiles.write(files.get(0), page.render(year));
      AtomicFiles.write(files.get(1), pdf.set(page.forPrint(year)));
      AtomicFiles.write(files.get(2), page.csv(year));
    } catch (IOException e) {
      throw new RunFailure(
          "the folder " + base.getParent() + " cannot be written; name another with --out", e);
    }
    return files;
  }

  /** The case stays behind. */
  private static GroupYear.Sitting sitting(StoredNote note) {
    SessionNote.Present present = note.present();
    return new GroupYear.Sitting(
        YearMonth.parse(note.month()), present.joined(), present.departed(), note.themes());
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
