package org.caseveil.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.caseveil.brief.SessionNote;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the presenter's commands do and say, on a day. */
final class PresenterCommandsTest {

  private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 14);

  @TempDir Path in;
  @TempDir Path out;
  private final Bench bench = Bench.usual();
  private final BenchCommands commands = new BenchCommands(bench, LocalDate.of(2026, 11, 20));

  @BeforeEach
  void releaseACaseForNovember() throws Exception {
    Files.writeString(in.resolve("story.txt"), "Okonkwo lay still. I was sorry for the boy.");
    bench.run(in, out, new BriefForm(Optional.of(YearMonth.of(2026, 11)), false));
  }

  @Test
  void aMeetingThatWasPutOffIsSavedOnItsLastDay() {
    String reference = reference().id();
    commands.on(LAST_DAY);
    assertThat(brief("--month", "2027-01")).isZero();
    assertThat(out.resolve("shared/story.txt")).exists();
    assertThat(bench.briefDesk().month(reference())).contains(YearMonth.of(2027, 1));
    assertThat(commands.told()).contains(reference).doesNotContain("Deleted", "time of case");
  }

  @Test
  void aSlipInTheMonthDeletesNothingBeforeItCanBePutRight() {
    String reference = reference().id();
    assertThat(brief("--month", "2016-11")).isZero();
    assertThat(commands.told())
        .contains("the next command deletes it", "caseveil brief " + reference + " --month");
    assertThat(brief("--month", "2026-11")).isZero();
    assertThat(commands.told()).doesNotContain("the next command deletes it");
    assertThat(out.resolve("shared/story.txt")).exists();
  }

  @Test
  void lookingDeletesWhatIsDueAsAnyCommandDoes() {
    commands.on(LAST_DAY);
    assertThat(commands.run("brief", reference().id(), "--out", out.toString())).isNotZero();
    assertThat(Bench.names(out)).isEmpty();
  }

  @Test
  void aYearThatCannotBeWrittenKeepsNobodyFromTakingACaseBack() throws IOException {
    bench.sessions.save(
        new StoredNote(
            "C-0000-0000",
            "group",
            "2025-11",
            1,
            new SessionNote.Present(8, 0, 0),
            new SessionNote.Themes(List.of(), List.of(), List.of()),
            List.of("Safety"),
            "doors shut",
            "2026-10-31"));
    Files.writeString(out.resolve("year"), "a file where the folder should be");
    CaseReference reference = reference();
    assertThat(brief("--withdraw")).isNotZero();
    assertThat(commands.told()).contains("Withdrawn. Nothing of the case is left here");
    assertThat(bench.store.state(reference)).contains(CaseState.WITHDRAWN);
    assertThat(out.resolve("shared/story.txt")).doesNotExist();
    assertThat(bench.sessions.groups()).containsExactly("group");
  }

  @Test
  void takingBackDoesNotSayThatNothingIsLeftWhereAFolderIsAway() {
    bench.store.placed(reference(), in.resolve("stick"));
    String reference = reference().id();
    assertThat(brief("--withdraw")).isZero();
    assertThat(commands.told())
        .contains(in.resolve("stick").toString(), "caseveil brief " + reference + " --withdraw")
        .doesNotContain("Nothing of the case is left");
  }

  @Test
  void bringingBackSaysThatWhatWasWithheldIsForgotten() {
    CaseReference reference = reference();
    brief("--withhold", "guilt");
    brief("--withdraw");
    commands.told();
    assertThat(commands.run("brief", reference.id(), "--bring-back")).isZero();
    assertThat(commands.told()).contains("What you had withheld of its brief was forgotten");
  }

  @Test
  void whatIsWithheldIsListedByTheNameThatShowsItAgain() throws Exception {
    assertThat(brief("--withhold", "2.1")).isZero();
    assertThat(commands.told()).contains("   w1  guilt and shame: sorry for the boy");
    assertThat(brief("--show-again", "w1")).isZero();
    assertThat(commands.told()).contains("the next run of the original shows it again");
    bench.run(in, out);
    assertThat(commands.run("brief", reference().id(), "--out", out.toString())).isZero();
    assertThat(commands.told()).contains("2.1  sorry for the boy").doesNotContain("w1");
  }

  @Test
  void wishesThatExcludeEachOtherAreRefusedAndNothingIsChanged() {
    assertThat(brief("--show-again", "w1", "--withhold", "guilt")).isEqualTo(2);
    assertThat(brief("--withdraw", "--month", "2027-01")).isEqualTo(2);
    assertThat(bench.store.withheld(reference())).isEmpty();
    assertThat(out.resolve("shared/story.txt")).exists();
  }

  @Test
  void aNoteIsPrintedAgainWithoutItsFile() throws IOException {
    CaseReference reference = reference();
    bench.sessions.save(
        new StoredNote(
            reference.id(),
            "group",
            "2026-11",
            1,
            new SessionNote.Present(8, 0, 0),
            new SessionNote.Themes(List.of(), List.of(), List.of()),
            List.of("Safety"),
            "doors shut",
            "2027-10-31"));
    assertThat(commands.run("note", reference.id(), "--out", out.toString())).isZero();
    assertThat(Files.readString(out.resolve("leader/story.note.html"))).contains("doors shut");
  }

  @Test
  void theListTellsUntilWhenACaseWaits() throws Exception {
    bench.runInDoubt(in, out);
    assertThat(commands.run("purge", "--show")).isZero();
    assertThat(commands.told()).contains("what waits in review", "until 14 December 2026");
  }

  @Test
  void aMonthWhoseTimeIsOverIsRefusedBeforeAnythingIsMade(@TempDir Path fresh) throws Exception {
    commands.on(LAST_DAY);
    assertThat(run(fresh, "2026-11")).isNotZero();
    assertThat(fresh).isEmptyDirectory();
    assertThat(out.resolve("shared/story.txt")).exists();
    commands.on(LAST_DAY.minusDays(1));
    assertThat(run(fresh, "2026-11")).isZero();
    assertThat(fresh.resolve("shared/story.txt")).exists();
  }

  @Test
  void aReviewForAMonthWhoseTimeIsOverReleasesNothing() throws Exception {
    bench.runInDoubt(in, out);
    Path decisions = out.resolve("review/story.decisions.yaml");
    assertThat(commands.run("review", decisions.toString(), "--month", "2025-11")).isNotZero();
    assertThat(decisions).exists();
    assertThat(bench.store.states).containsValue(CaseState.WAITING);
  }

  @Test
  void aRunThatStopsTellsWhatItHadDone(@TempDir Path fresh) throws Exception {
    Files.writeString(in.resolve("tale.txt"), "Ngozi left.");
    commands.runBy(
        (files, work) -> {
          work.settle(files.get(0), Bench.outcome(files.get(0), work));
          throw new RunFailure("no room on the disk");
        });
    assertThat(run(fresh, "2026-12")).isNotZero();
    assertThat(commands.told())
        .contains("story.txt", "1 to share", "no room on the disk")
        .doesNotContain("tale.txt");
  }

  @Test
  void aHeldCaseIsWithdrawnOnlyWhenItIsLetGo() {
    String reference = reference().id();
    assertThat(commands.run("purge", "--hold", reference)).isZero();
    commands.told();
    assertThat(brief("--withdraw")).isNotZero();
    assertThat(out.resolve("shared/story.txt")).exists();
    assertThat(bench.store.entries(new CaseReference(reference))).isNotEmpty();
    assertThat(commands.run("purge", "--let-go", reference)).isZero();
    assertThat(brief("--withdraw")).isZero();
    assertThat(out.resolve("shared/story.txt")).doesNotExist();
  }

  @Test
  void aConfigurationOfOtherTermsDeletesNothingUntilItIsTaken() {
    assertThat(commands.run("purge")).isZero();
    commands.on(LAST_DAY.minusDays(5));
    commands.configured(new Terms(7, 1));
    assertThat(commands.run("purge")).isNotZero();
    assertThat(commands.run("brief", reference().id(), "--out", out.toString())).isNotZero();
    assertThat(out.resolve("shared/story.txt")).exists();
    commands.told();
    assertThat(commands.run("purge", "--as-configured")).isZero();
    assertThat(commands.told()).contains("days-after-meeting: 7", "until 7 December 2026");
    assertThat(out.resolve("shared/story.txt")).exists();
    assertThat(commands.run("purge")).isZero();
    assertThat(out.resolve("shared/story.txt")).doesNotExist();
  }

  @Test
  void aYearThatBeginsWithAnotherMonthIsNotTakenWhileThereAreNotes() {
    assertThat(commands.run("purge", "--show")).isZero();
    assertThat(commands.run("purge")).isZero();
    commands.configured(new Terms(14, 9));
    bench.sessions.save(
        new StoredNote(
            "C-0000-0000",
            "group",
            "2026-11",
            1,
            new SessionNote.Present(8, 0, 0),
            new SessionNote.Themes(List.of(), List.of(), List.of()),
            List.of("Safety"),
            "doors shut",
            "2027-10-31"));
    assertThat(commands.run("purge", "--as-configured")).isNotZero();
    assertThat(commands.run("purge")).isNotZero();
    commands.configured(new Terms(14, 1));
    assertThat(commands.run("purge")).isZero();
  }

  private int run(Path to, String month) {
    return commands.run("run", in.toString(), "--out", to.toString(), "--month", month);
  }

  private int brief(String... wish) {
    String[] arguments = new String[wish.length + 4];
    arguments[0] = "brief";
    arguments[1] = reference().id();
    arguments[2] = "--out";
    arguments[3] = out.toString();
    System.arraycopy(wish, 0, arguments, 4, wish.length);
    return commands.run(arguments);
  }

  private CaseReference reference() {
    return CasePlace.of(out.resolve("leader/story.brief.html").toString(), out).reference();
  }
}
