package org.caseveil.casework;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseveil.brief.NotePage;
import org.caseveil.brief.SessionNote;
import org.caseveil.conceal.DeidentifiedText;
import org.caseveil.conceal.Policy;
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
      PdfSetter pdf) {
    this.sessions = sessions;
    this.briefs = briefs;
    this.keys = keys;
    this.key = key;
    this.deidentifier = deidentifier;
    this.policy = policy;
    this.taxonomy = taxonomy;
    this.pdf = pdf;
  }

  /**
   * Writes the file to fill in, with the themes of the brief where the case is known here.
   *
   * @param file must not exist
   */
  public void writeTemplate(CasePlace place, Path file) {
    requireNotWithdrawn(place);
    List<TagList.Entry> themes = briefs.shown(place.reference());
    String month = briefs.month(place.reference()).map(YearMonth::toString).orElse("");
    try {
      AtomicFiles.writePrivate(file, NoteTemplate.text(place.reference(), month, themes));
    } catch (IOException e) {
      throw new RunFailure("the file " + file + " cannot be written; name another", e);
    }
  }

  /**
   * Keeps a note and writes its page, for the screen and as a PDF file.
   *
   * @return the page
   * @throws RunFailure if the sheet is about another case, names a theme that there is not, or the
   *     case is withdrawn; nothing is kept then
   */
  public Path take(CasePlace place, NoteSheet sheet) {
    requireNotWithdrawn(place);
    if (!sheet.caseId().equals(place.reference().id())) {
      throw new RunFailure("this note is about the case " + sheet.caseId() + "; nothing was kept");
    }
    requireThemes(sheet.themes());
    SessionNote note = note(place.reference(), sheet);
    sessions.save(StoredNote.of(note));
    OutputFolder folder = OutputFolder.open(place.out());
    briefs.placed(place);
    String name = folder.nameOf(place.reference()).orElse(place.reference().id());
    NotePage page = new NotePage(taxonomy);
    try {
      AtomicFiles.write(folder.note(name), page.render(note));
      AtomicFiles.write(folder.notePrint(name), pdf.set(page.forPrint(note)));
    } catch (IOException e) {
      throw new RunFailure("the note is kept, but its page could not be written", e);
    }
    return folder.note(name);
  }

  private SessionNote note(CaseReference reference, NoteSheet sheet) {
    Map<String, String> answers = sheet.answers();
    return new SessionNote(
        new SessionNote.Heading(reference.id(), sheet.when(), sheet.group()),
        new SessionNote.Present(sheet.present(), sheet.joined(), sheet.departed()),
        new SessionNote.Themes(
            sheet.themes().takenUp(), sheet.themes().left(), sheet.themes().added()),
        List.copyOf(answers.keySet()),
        concealed(reference, String.join("\n", answers.values())),
        sheet.until());
  }

  /** Findings never cross the end of a line, so that each answer stays in its own. */
  private DeidentifiedText concealed(CaseReference reference, String written) {
    SensitiveText text =
        new SensitiveText(KnownOriginals.replaced(written, keys.entries(reference)));
    return deidentifier
        .get()
        .deidentify(text, policy, key.secretOf(ContentDigest.of(text)))
        .concealment()
        .text();
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

  private void requireNotWithdrawn(CasePlace place) {
    if (briefs.isWithdrawn(place.reference())) {
      throw new RunFailure("this case was withdrawn by its presenter; no note is kept about it");
    }
  }
}
