package org.caseveil.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseveil.brief.SessionNote;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A note stays until its day, whatever becomes of its case's other files. */
final class KeptNotesTest {

  @TempDir Path in;
  @TempDir Path out;
  private final Bench bench = Bench.usual();

  @BeforeEach
  void takeANote() throws Exception {
    Files.writeString(in.resolve("story.txt"), "Okonkwo lay still. I was sorry for the boy.");
    bench.run(in, out);
    CaseReference reference = reference();
    bench.sessions.save(
        new StoredNote(
            reference.id(),
            "group",
            "2026-11",
            1,
            new SessionNote.Present(8, 0, 0),
            new SessionNote.Themes(List.of("guilt"), List.of(), List.of()),
            List.of("Safety"),
            "doors shut",
            "2027-10-31"));
    bench.noteDesk().again(new CasePlace(reference, out));
  }

  @Test
  void aNoteIsWrittenAgainFromTheStore() throws IOException {
    CasePlace place = new CasePlace(reference(), out);
    Map<String, String> before = Bench.contents(out);
    Files.delete(out.resolve("leader/story.note.html"));
    Files.delete(out.resolve("leader/story.note.pdf"));
    assertThat(bench.noteDesk().again(place)).isEqualTo(out.resolve("leader/story.note.html"));
    assertThat(Bench.contents(out)).isEqualTo(before);
    assertThat(Files.readString(out.resolve("leader/story.note.html"))).contains("doors shut");
  }

  @Test
  void whereThereIsNoNoteThisIsTold() {
    CasePlace place = new CasePlace(new CaseReference("C-0000-0000"), out);
    assertThatThrownBy(() -> bench.noteDesk().again(place))
        .isInstanceOf(RunFailure.class)
        .hasMessageContaining("no note");
  }

  @Test
  void aCaseThatGoesBackToReviewKeepsItsNoteAndItsMonthAndNothingElse() throws Exception {
    CaseReference reference = reference();
    BriefDesk.Wish november =
        new BriefDesk.Wish(List.of(), Optional.of(YearMonth.of(2026, 11)), Optional.empty());
    bench.briefDesk().show(new CasePlace(reference, out), november);
    bench.runInDoubt(in, out);
    assertThat(Bench.names(out))
        .contains("leader/story.note.html", "leader/story.note.pdf", "review/story.review.html")
        .noneMatch(name -> name.startsWith("shared") || name.contains("brief"));
    StoredBrief kept = bench.store.brief(reference).orElseThrow();
    assertThat(kept.text()).isEmpty();
    assertThat(kept.tags()).isEmpty();
    assertThat(bench.retention(LocalDate.of(2026, 12, 1)).kept())
        .filteredOn(each -> each.part() == Retention.Part.WAITING)
        .singleElement()
        .extracting(Retention.Keeping::until)
        .isEqualTo(Optional.of(LocalDate.of(2026, 12, 14)));
  }

  @Test
  void aCaseThatFailsKeepsItsNote() {
    CaseReference reference = reference();
    new ReleaseDesk(OutputFolder.open(out), bench.store, bench.store, bench.tools.briefing())
        .settle(
            new CaseFile(0, in.resolve("story.txt"), "story.txt"),
            reference,
            new Outcome.Quarantined("It broke.", "Try it again."));
    assertThat(Bench.names(out))
        .containsExactly(
            "leader/story.note.html",
            "leader/story.note.pdf",
            "quarantine/" + reference + ".txt",
            "review/originals.txt");
  }

  @Test
  void aNoteTakesTheNewNameOfItsCase() throws Exception {
    String page = Files.readString(out.resolve("leader/story.note.html"));
    Files.move(in.resolve("story.txt"), in.resolve("later.txt"));
    bench.run(in, out);
    assertThat(Bench.names(out.resolve("leader")))
        .containsExactly(
            "later.brief.html", "later.brief.pdf", "later.note.html", "later.note.pdf");
    assertThat(Files.readString(out.resolve("leader/later.note.html"))).isEqualTo(page);
  }

  @Test
  void theNameOfANoteIsGivenToNoOtherCase() throws Exception {
    CaseReference reference = reference();
    BriefDesk.Wish past =
        new BriefDesk.Wish(List.of(), Optional.of(YearMonth.of(2026, 11)), Optional.empty());
    bench.briefDesk().show(new CasePlace(reference, out), past);
    bench.retention(LocalDate.of(2026, 12, 14)).deleteDue(out);
    assertThat(Bench.names(out)).containsExactly("leader/story.note.html", "leader/story.note.pdf");
    Files.writeString(in.resolve("story.txt"), "Ngozi is another case.");
    bench.run(in, out);
    assertThat(Bench.names(out))
        .contains("shared/story (2).txt")
        .doesNotContain("shared/story.txt");
  }

  @Test
  void aWithdrawnCaseTakesItsNoteWithIt() throws Exception {
    bench.withdrawalDesk().withdraw(new CasePlace(reference(), in.resolve("nowhere")));
    assertThat(Bench.names(out)).isEmpty();
  }

  private CaseReference reference() {
    return CasePlace.of(out.resolve("leader/story.brief.html").toString(), out).reference();
  }
}
