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
import org.caseveil.app.YamlFiles;
import org.caseveil.brief.Signpost;
import org.caseveil.identify.IdentifierType;
import org.caseveil.text.SensitiveText;
import org.caseveil.theme.Themes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NoteDeskTest {

  @TempDir Path in;
  @TempDir Path out;
  private final Bench bench = Bench.usual();

  @BeforeEach
  void releaseACase() throws Exception {
    Files.writeString(in.resolve("story.txt"), "Okonkwo lay still. I was sorry for the boy.");
    bench.run(in, out);
  }

  @Test
  void theTemplateCanBeReadAndNamesTheBriefsThemes() throws IOException {
    Path file = template();
    assertThat(Files.readString(file)).contains("- grief", "- guilt").doesNotContain("the boy");
    change(file, "\"YYYY-MM\"", "\"2026-11\"", "present: 0", "present: 8");
    assertThat(read(file).themes().left()).containsExactly("grief", "guilt");
  }

  @Test
  void aTemplateWithoutTheNumberPresentIsToldWhichLineToFillIn() throws IOException {
    Path file = template();
    change(file, "\"YYYY-MM\"", "\"2026-11\"");
    assertThatThrownBy(() -> read(file)).hasMessageContaining("present: write how many were there");
  }

  @Test
  void nothingThatIdentifiesIsKeptOrShown() throws IOException {
    Path page = take("went-well: \"\"", "went-well: \"Ngozi waited for Okonkwo's sister\"");
    assertThat(page).hasFileName("story.note.html");
    for (Path each : List.of(page, page.resolveSibling("story.note.pdf"))) {
      assertThat(Files.readString(each)).contains("[PATIENT]").doesNotContain("Ngozi", "Okonkwo");
    }
    assertThat(bench.sessions.notes("group").toString()).doesNotContain("Ngozi", "Okonkwo");
    assertThat(bench.sessions.notes("group").get(0).text()).doesNotContain("Ngozi", "Okonkwo");
  }

  @Test
  void aNameTakenOutOfTheCaseIsKnownAgainWhereNoDetectorSeesIt() throws IOException {
    Bench blind = new Bench(Map.of("Ngozi", IdentifierType.PERSON));
    String page =
        note(blind, "Okonkwo was there in the room", person("p1", "[PATIENT]", "Okonkwo"));
    assertThat(page).contains("[PATIENT] was there in the room").doesNotContain("Okonkwo");
  }

  @Test
  void aNameForWhichAnInventedOneStandsIsKnownAgainTooAndSoAreItsParts() throws IOException {
    Bench blind = new Bench(Map.of("Adaeze", IdentifierType.PERSON));
    String page =
        note(blind, "OKONKWO wept, okonkwo left", person("p1", "Adaeze Eze", "Ngozi Okonkwo"));
    assertThat(page).contains("Adaeze Eze wept, Adaeze Eze left");
  }

  @Test
  void aSurnameThatTwoShareStandsForNeither() throws IOException {
    Bench blind = new Bench(Map.of());
    String page =
        note(
            blind,
            "Okonkwo was there, Chidi left",
            person("p1", "[PATIENT]", "Ngozi Okonkwo"),
            person("p2", "[MOTHER]", "Chidi Okonkwo"));
    assertThat(page).contains("[NAME] was there, [MOTHER] left");
  }

  @Test
  void newNamesOfANoteGoOnNumberingWhereTheCaseEnded() throws IOException {
    String page = note(bench, "Ngozi and Okonkwo met Chidi", person("p2", "[PERSON 2]", "Chidi"));
    assertThat(page).contains("[PATIENT] and [PERSON 3] met [PERSON 2]");
  }

  @Test
  void anAgeOrATownThatWasGeneralisedIsLeftToTheDetectors() throws IOException {
    CaseRecord.KeyEntry town =
        new CaseRecord.KeyEntry(
            "l1", IdentifierType.LOCATION, "a town", new SensitiveText("Harrowgate"));
    assertThat(note(new Bench(Map.of()), "the road to Harrowgate", town)).contains("Harrowgate");
  }

  private static CaseRecord.KeyEntry person(String entity, String replacement, String original) {
    return new CaseRecord.KeyEntry(
        entity, IdentifierType.PERSON, replacement, new SensitiveText(original));
  }

  /** The page of a note on a case with these originals. */
  private String note(Bench with, String words, CaseRecord.KeyEntry... entries) throws IOException {
    with.store.save(reference(), List.of(entries));
    Path file = template();
    fill(file, "went-well: \"\"", "went-well: \"" + words + "\"");
    return Files.readString(with.noteDesk().take(place(), read(file), true));
  }

  @Test
  void eachAnswerStaysWithItsQuestion() throws IOException {
    Path page =
        take(
            "went-well: \"\"",
            "went-well: \"the pause\"",
            "safety: \"\"",
            "safety: \"doors shut\"");
    assertThat(Files.readString(page))
        .contains(
            "<dt>Safety</dt>\n<dd dir=\"auto\">doors shut</dd>",
            "<dt>What went well</dt>\n<dd dir=\"auto\">the pause</dd>")
        .doesNotContain("<dt>Boundaries</dt>");
  }

  @Test
  void aThemeThatIsNoneOrAFlagIsRefusedAndNothingKept() {
    for (String theme : List.of("personal-self", "heartsink")) {
      assertThatThrownBy(() -> take("added: []", "added: [" + theme + "]"))
          .isInstanceOf(RunFailure.class);
    }
    assertThat(bench.sessions.groups()).isEmpty();
  }

  @Test
  void aSecondNoteOnACaseIsRefusedAndTheFirstStays() throws IOException {
    take("went-well: \"\"", "went-well: \"the pause\"");
    List<StoredNote> first = bench.sessions.notes();
    assertThatThrownBy(() -> take("\"2026-11\"", "\"2026-12\""))
        .isInstanceOf(RunFailure.class)
        .hasMessageContaining("of the group group in 2026-11")
        .hasMessageContaining("--replace");
    assertThat(bench.sessions.notes()).isEqualTo(first);
  }

  @Test
  void theSameNoteAgainWritesItsPageAnewAndAnotherOneReplacesItWhereItIsTold() throws IOException {
    Path page = take();
    Files.delete(page);
    assertThat(take()).exists();
    Path file = template();
    fill(file, "\"2026-11\"", "\"2026-12\"");
    bench.noteDesk().take(place(), read(file), true);
    assertThat(bench.sessions.notes()).extracting(StoredNote::month).containsExactly("2026-12");
  }

  @Test
  void aNoteThatWouldBeDeletedAtOnceIsRefused() throws IOException {
    Path file = template();
    fill(file, "2027-01-31", "2026-11-20");
    assertThatThrownBy(() -> bench.noteDesk().take(place(), read(file), false))
        .isInstanceOf(RunFailure.class)
        .hasMessageContaining("delete-by")
        .hasMessageContaining("2027-01-31");
    assertThat(bench.sessions.notes()).isEmpty();
    change(file, "2026-11-20", "2026-11-21");
    assertThat(bench.noteDesk().take(place(), read(file), false)).exists();
  }

  @Test
  void aThemeThatTheBriefDoesNotShowIsTheGroupsOwn() throws IOException {
    assertThatThrownBy(() -> take("taken-up: []", "taken-up: [fear]"))
        .isInstanceOf(RunFailure.class)
        .hasMessageContaining("does not show fear");
    assertThat(bench.sessions.notes()).isEmpty();
    take("added: []", "added: [fear]");
    assertThat(bench.sessions.notes().get(0).themes().added()).containsExactly("fear");
  }

  @Test
  void followUpTellsByWhom() throws IOException {
    Path page = take("needed: false", "needed: true", "by: \"\"", "by: \"the leaders\"");
    assertThat(Files.readString(page))
        .contains("<dt>Follow-up</dt>\n<dd dir=\"auto\">needed, by the leaders</dd>");
  }

  @Test
  void aMonthsSecondMeetingIsToldAsSuch() throws IOException {
    Path page = take("session: 1", "session: 2");
    assertThat(Files.readString(page)).contains("November 2026, meeting 2 of the month");
    assertThat(bench.sessions.notes()).extracting(StoredNote::session).containsExactly(2);
  }

  @Test
  void theReportPointsItsPresenterToHelpElsewhere() throws IOException {
    assertThat(Files.readString(out.resolve("reports/story.report.html"))).contains(Signpost.WORDS);
  }

  @Test
  void aWithdrawnCaseTakesNoNote() throws IOException {
    Path file = template();
    CasePlace place = place();
    bench.withdrawalDesk().withdraw(place);
    assertThatThrownBy(() -> bench.noteDesk().take(place, filled(file), false))
        .isInstanceOf(RunFailure.class)
        .hasMessageContaining("withdrawn");
  }

  @Test
  void theYearOfAGroupNamesNoCaseAndNoOne() throws IOException {
    take("went-well: \"\"", "went-well: \"Ngozi came\"");
    List<Path> files =
        new YearDesk(
                bench.sessions,
                Themes.configured(),
                page -> page.getBytes(StandardCharsets.UTF_8),
                new GroupCalendar(Month.JULY, () -> LocalDate.of(2026, 11, 20)))
            .write(Optional.empty(), Optional.of(YearMonth.of(2026, 7)), out);
    assertThat(files).hasSize(3);
    for (Path file : files) {
      assertThat(Files.readString(file)).doesNotContain("Ngozi", reference().id(), "[PATIENT]");
    }
  }

  private Path take(String... changes) throws IOException {
    Path file = template();
    fill(file, changes);
    return bench.noteDesk().take(place(), read(file), false);
  }

  private NoteSheet filled(Path file) throws IOException {
    fill(file);
    return read(file);
  }

  private static void fill(Path file, String... changes) throws IOException {
    change(file, "\"YYYY-MM\"", "\"2026-11\"", "present: 0", "present: 8");
    change(file, changes);
  }

  private Path template() {
    Path file = in.resolve("note " + System.nanoTime() + ".yaml");
    bench.noteDesk().writeTemplate(place(), file);
    return file;
  }

  private static void change(Path file, String... pairs) throws IOException {
    String yaml = Files.readString(file);
    for (int i = 0; i < pairs.length; i += 2) {
      assertThat(yaml).contains(pairs[i]);
      yaml = yaml.replace(pairs[i], pairs[i + 1]);
    }
    Files.writeString(file, yaml);
  }

  private static NoteSheet read(Path file) {
    return new YamlFiles().bind(file, NoteSheet.class);
  }

  private CasePlace place() {
    return new CasePlace(reference(), out);
  }

  private CaseReference reference() {
    return CasePlace.of(out.resolve("leader/story.brief.html").toString(), out).reference();
  }
}
