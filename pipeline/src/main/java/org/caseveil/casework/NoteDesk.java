package org.caseveil.casework;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseveil.brief.NotePage;
import org.caseveil.brief.SessionNote;
import org.caseveil.conceal.CaseSecret;
import org.caseveil.conceal.DeidentifiedText;
import org.caseveil.conceal.Policy;
import org.caseveil.text.Edit;
import org.caseveil.text.Rewrite;
import org.caseveil.text.SensitiveText;
import org.caseveil.theme.Taxonomy;
import org.caseveil.theme.Theme;

/**
 * Takes session notes: what leaders wrote is de-identified like any text before anything of it is
 * kept. Not thread safe.
 */
public final class NoteDesk {

  private final SessionStore sessions;
  private final BriefDesk briefs;
  private final KeyTable keys;
  private final OwnerKey key;
  private final Supplier<Deidentifier> deidentifier;
  private final Policy policy;
  private final Taxonomy taxonomy;
  private final PdfSetter pdf;
  private final GroupCalendar calendar;

  /**
   * @param deidentifier asked for when a note is taken; a template needs none
   */
  public NoteDesk(
      SessionStore sessions,
      BriefDesk briefs,
      KeyTable keys,
      OwnerKey key,
      Supplier<Deidentifier> deidentifier,
      Policy policy,
      Taxonomy taxonomy,
      PdfSetter pdf,
      GroupCalendar calendar) {
    this.sessions = sessions;
    this.briefs = briefs;
    this.keys = keys;
    this.key = key;
    this.deidentifier = deidentifier;
    this.policy = policy;
    this.taxonomy = taxonomy;
    this.pdf = pdf;
    this.calendar = calendar;
  }

  /**
   * Writes the file to fill in, with the themes of the brief where the case is known here.
   *
   * @param file must not exist
   */
  public void writeTemplate(CasePlace place, Path file) {
    requireNotWithdrawn(place);
    List<TagList.Entry> themes = briefs.shown(place.reference());
    Optional<YearMonth> meeting = briefs.month(place.reference());
    String month = meeting.map(YearMonth::toString).orElse("");
    LocalDate until = calendar.lastDay(meeting);
    try {
      AtomicFiles.writePrivate(file, NoteTemplate.text(place.reference(), month, until, themes));
    } catch (IOException e) {
      throw new RunFailure("the file " + file + " cannot be written; name another", e);
    }
  }

  /**
   * Keeps a note and writes its page, for the screen and as a PDF file.
   *
   * @param replace whether the note may stand in place of another one on the case
   * @return the page
   * @throws RunFailure if the sheet is about another case, names a theme that there is not or that
   *     the brief does not show, would be deleted at once, or the case is withdrawn or has another
   *     note; nothing is kept then
   */
  public Path take(CasePlace place, NoteSheet sheet, boolean replace) {
    requireNotWithdrawn(place);
    if (!sheet.caseId().equals(place.reference().id())) {
      throw new RunFailure("this note is about the case " + sheet.caseId() + "; nothing was kept");
    }
    requireTime(sheet);
    requireThemes(sheet.themes());
    requireOfTheBrief(place.reference(), sheet.themes());
    SessionNote note = note(place.reference(), sheet);
    if (!replace) {
      requireFirst(place.reference(), StoredNote.of(note));
    }
    sessions.save(StoredNote.of(note));
    return write(place, note);
  }

  /**
   * Writes the page of a note that was kept, for the screen and as a PDF file; the store holds it
   * also where its page is gone.
   *
   * @return the page
   * @throws RunFailure if there is no note on the case
   */
  public Path again(CasePlace place) {
    requireNotWithdrawn(place);
    StoredNote kept =
        sessions
            .note(place.reference())
            .orElseThrow(
                () ->
                    new RunFailure(
                        "there is no note on the case "
                            + place.reference()
                            + "; \"caseveil note "
                            + place.reference()
                            + " FILE\" takes one"));
    return write(place, briefs.opened(kept));
  }

  private Path write(CasePlace place, SessionNote note) {
    OutputFolder folder = OutputFolder.open(place.out());
    briefs.placed(place);
    String name = folder.nameOf(place.reference()).orElse(place.reference().id());
    NotePage page = new NotePage(taxonomy);
    try (FolderLock held = FolderLock.ofFiles(place.out())) {
      AtomicFiles.write(folder.note(name), page.render(note));
      AtomicFiles.write(folder.notePrint(name), pdf.set(page.forPrint(note)));
    } catch (IOException e) {
      throw new RunFailure(
          "the note is kept, but its page could not be written; close it where it is open and run"
              + " the command again",
          e);
    }
    return folder.note(name);
  }

  private SessionNote note(CaseReference reference, NoteSheet sheet) {
    Map<String, String> answers = sheet.answers();
    return new SessionNote(
        new SessionNote.Heading(
            reference.id(), sheet.when(), sheet.session().orElse(1), sheet.group()),
        new SessionNote.Present(sheet.present(), sheet.joined(), sheet.departed()),
        new SessionNote.Themes(
            sheet.themes().takenUp(), sheet.themes().left(), sheet.themes().added()),
        List.copyOf(answers.keySet()),
        concealed(reference, String.join("\n", answers.values())),
        sheet.until());
  }

  /** Findings never cross the end of a line, so that each answer stays in its own. */
  private DeidentifiedText concealed(CaseReference reference, String written) {
    KnownOriginals known = KnownOriginals.of(keys.entries(reference));
    SensitiveText text = new SensitiveText(known.covered(written));
    CaseSecret secret = key.secretOf(ContentDigest.of(text));
    Deidentifier looking = deidentifier.get();
    List<Edit> edits =
        looking.deidentify(text, policy, secret).concealment().edits().stream()
            .map(known::numbered)
            .toList();
    String made = known.named(Rewrite.apply(text, edits).text().reveal());
    return looking.asIs(new SensitiveText(made), policy, secret).concealment().text();
  }

  private void requireThemes(NoteSheet.ThemeLists themes) {
    List<String> named =
        Stream.of(themes.takenUp(), themes.left(), themes.added()).flatMap(List::stream).toList();
    Predicate<String> known =
        id -> taxonomy.find(id).filter(t -> t.use() == Theme.Use.THEME).isPresent();
    for (int i = 0; i < named.size(); i++) {
      if (!known.test(named.get(i))) {
        throw new RunFailure(
            "theme "
                + (i + 1)
                + " of the note is not one of config/themes that may be counted; there are "
                + taxonomy.themes().stream()
                    .map(Theme::id)
                    .filter(known)
                    .collect(Collectors.joining(" ")));
      }
    }
    if (named.stream().distinct().count() < named.size()) {
      throw new RunFailure("a theme stands twice in the note: taken up, left or added, not two");
    }
  }

  /**
   * The year tells of how many cases the brief showed a theme: the notes must not say otherwise.
   */
  private void requireOfTheBrief(CaseReference reference, NoteSheet.ThemeLists themes) {
    List<String> shown = briefs.shown(reference).stream().map(TagList.Entry::id).toList();
    if (shown.isEmpty()) {
      return; // The brief is not kept here, or no longer: there is nothing to compare with.
    }
    List<String> others =
        Stream.of(themes.takenUp(), themes.left())
            .flatMap(List::stream)
            .filter(id -> !shown.contains(id))
            .toList();
    if (!others.isEmpty()) {
      throw new RunFailure(
          "the brief of this case does not show "
              + String.join(", ", others)
              + ": what only the group brought stands under \"added\"; the brief shows "
              + String.join(" ", shown)
              + ". Nothing was kept");
    }
  }

  private void requireTime(NoteSheet sheet) {
    if (!sheet.until().isAfter(calendar.today())) {
      throw new RunFailure(
          "delete-by: the day is over or today, so that the note would be deleted at once; for its"
              + " group's year write "
              + calendar.lastDay(Optional.of(sheet.when()))
              + ". Nothing was kept");
    }
  }

  /** A second note would take the first one, and its meeting, out of the group's year. */
  private void requireFirst(CaseReference reference, StoredNote wanted) {
    Optional<StoredNote> other = sessions.note(reference).filter(kept -> !kept.equals(wanted));
    if (other.isPresent()) {
      throw new RunFailure(
          "there is another note on this case, of the group "
              + other.get().group()
              + " in "
              + other.get().month()
              + ", and it stays; a case has one note. To keep this one in its place, run the"
              + " command again with --replace");
    }
  }

  private void requireNotWithdrawn(CasePlace place) {
    if (briefs.isWithdrawn(place.reference())) {
      throw new RunFailure("this case was withdrawn by its presenter; no note is kept about it");
    }
  }
}
