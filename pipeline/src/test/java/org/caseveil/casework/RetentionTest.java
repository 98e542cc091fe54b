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

final class RetentionTest {

  private static final LocalDate DAY_BEFORE = LocalDate.of(2026, 12, 13);
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 14);
  private static final LocalDate END_OF_YEAR = LocalDate.of(2026, 12, 31);

  @TempDir Path in;
  @TempDir Path out;
  private final Bench bench = Bench.usual();

  @BeforeEach
  void releaseACase() throws Exception {
    Files.writeString(in.resolve("story.txt"), "Okonkwo lay still. I was sorry for the boy.");
    bench.run(in, out);
  }

  @Test
  void aCaseGoesFourteenDaysAfterTheMonthOfItsMeetingAndNoDayEarlier() {
    meet();
    Map<String, String> before = Bench.contents(out);
    assertThat(bench.retention(DAY_BEFORE).deleteDue(out)).isEmpty();
    assertThat(Bench.contents(out)).isEqualTo(before);
    CaseReference reference = reference();
    assertThat(bench.retention(LAST_DAY).deleteDue(out))
        .anySatisfy(line -> assertThat(line).contains("14 December 2026", reference.id()));
    assertThat(Bench.names(out)).isEmpty();
    assertThat(bench.store.brief(reference)).isEmpty();
    assertThat(bench.store.entries(reference)).isEmpty();
    assertThat(bench.store.state(reference)).contains(CaseState.EXPIRED);
    assertThat(in.resolve("story.txt")).exists();
    assertThat(bench.retention(LAST_DAY).deleteDue(out)).isEmpty();
  }

  @Test
  void aCaseWhoseMeetingIsNotKnownStays() {
    assertThat(bench.retention(LocalDate.of(2099, 1, 1)).deleteDue(out)).isEmpty();
    assertThat(bench.retention(LAST_DAY).kept())
        .extracting(Retention.Keeping::until)
        .containsExactly(Optional.empty());
  }

  @Test
  void theNoteTellsTheMonthWhereTheBriefDoesNotAndStaysLonger() throws IOException {
    CaseReference reference = reference();
    note(reference);
    bench.retention(LAST_DAY).deleteDue(out);
    assertThat(Bench.names(out)).containsExactly("leader/story.note.html", "leader/story.note.pdf");
    assertThat(bench.sessions.note(reference)).isPresent();
    List<String> told = bench.retention(END_OF_YEAR).deleteDue(out);
    assertThat(told.get(0)).contains("group", "year");
    assertThat(Bench.names(out))
        .containsExactly(
            "year/group 2026-01 kept 2026-12-31.csv",
            "year/group 2026-01 kept 2026-12-31.html",
            "year/group 2026-01 kept 2026-12-31.pdf");
    assertThat(bench.sessions.groups()).isEmpty();
    assertThat(bench.store.folders(reference)).isEmpty();
  }

  @Test
  void aCaseThatWaitsInReviewGoesOnTheSameDay() throws Exception {
    CaseReference reference = reference();
    meet();
    bench.runInDoubt(in, out);
    assertThat(bench.retention(DAY_BEFORE).deleteDue(out)).isEmpty();
    assertThat(bench.retention(LAST_DAY).deleteDue(out).get(0))
        .contains("14 December 2026", reference.id(), "what waits in review");
    assertThat(Bench.names(out)).isEmpty();
    assertThat(bench.store.entries(reference)).isEmpty();
    assertThat(bench.store.state(reference)).contains(CaseState.EXPIRED);
    assertThat(in.resolve("story.txt")).exists();
  }

  @Test
  void aCaseThatWaitsAndHasNoMonthIsListed() throws Exception {
    bench.runInDoubt(in, out);
    assertThat(bench.retention(LocalDate.of(2099, 1, 1)).deleteDue(out)).isEmpty();
    assertThat(bench.retention(LAST_DAY).kept())
        .extracting(Retention.Keeping::part)
        .containsExactly(Retention.Part.WAITING);
  }

  @Test
  void whatIsHeldStays() {
    meet();
    Retention later = bench.retention(END_OF_YEAR);
    later.hold(reference(), true);
    assertThat(later.deleteDue(out)).isEmpty();
    assertThat(later.kept()).extracting(Retention.Keeping::held).containsExactly(true);
    later.hold(reference(), false);
    assertThat(later.deleteDue(out)).isNotEmpty();
    assertThatThrownBy(() -> later.hold(new CaseReference("C-0000-0000"), true))
        .isInstanceOf(RunFailure.class);
  }

  @Test
  void filesInEveryFolderThatARunWroteToGo(@TempDir Path second) throws Exception {
    bench.run(in, second);
    meet();
    bench.retention(LAST_DAY).deleteDue(in);
    assertThat(Bench.names(out)).isEmpty();
    assertThat(Bench.names(second)).isEmpty();
  }

  @Test
  void aFolderThatIsGoneIsToldAndKeepsNothing() throws IOException {
    meet();
    Path elsewhere = in.resolve("elsewhere");
    CaseReference reference = reference();
    bench.store.placed(reference, elsewhere);
    assertThat(bench.retention(LAST_DAY).deleteDue(out).get(0))
        .contains(elsewhere.toString(), "not there");
    assertThat(bench.store.state(reference)).contains(CaseState.EXPIRED);
  }

  @Test
  void aDeletedCaseCanBeMadeAnewAndStillWithholdsWhatItDid() throws Exception {
    CaseReference reference = reference();
    bench
        .briefDesk()
        .show(
            new CasePlace(reference, out),
            new BriefDesk.Wish(List.of("guilt"), Optional.of(november()), Optional.empty()));
    bench.retention(LAST_DAY).deleteDue(out);
    assertThatThrownBy(
            () ->
                bench
                    .briefDesk()
                    .show(
                        new CasePlace(reference, out),
                        new BriefDesk.Wish(List.of(), Optional.empty(), Optional.empty())))
        .isInstanceOf(RunFailure.class)
        .hasMessageContaining("time was up");
    assertThat(bench.run(in, out)).extracting(Settled::state).containsExactly(Settled.State.SHARED);
    assertThat(bench.store.brief(reference).orElseThrow().tags())
        .noneMatch(tag -> tag.hit().theme().equals("guilt"));
  }

  private void meet() {
    bench
        .briefDesk()
        .show(
            new CasePlace(reference(), out),
            new BriefDesk.Wish(List.of(), Optional.of(november()), Optional.empty()));
  }

  private static YearMonth november() {
    return YearMonth.of(2026, 11);
  }

  private void note(CaseReference reference) throws IOException {
    bench.sessions.save(
        new StoredNote(
            reference.id(),
            "group",
            november().toString(),
            1,
            new SessionNote.Present(8, 0, 0),
            new SessionNote.Themes(List.of("guilt"), List.of(), List.of()),
            List.of("Safety"),
            "doors shut",
            END_OF_YEAR.toString()));
    for (String page : List.of("story.note.html", "story.note.pdf")) {
      Files.writeString(out.resolve("leader").resolve(page), "Case " + reference);
    }
  }

  private CaseReference reference() {
    return CasePlace.of(out.resolve("leader/story.brief.html").toString(), out).reference();
  }
}
