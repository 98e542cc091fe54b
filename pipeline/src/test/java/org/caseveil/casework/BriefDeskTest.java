package org.caseveil.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BriefDeskTest {

  private static final String STORY =
      "Okonkwo lay still. I was sorry for the boy. Later I was sorry about the lamp.";
  private static final BriefDesk.Wish NOTHING =
      new BriefDesk.Wish(List.of(), Optional.empty(), Optional.empty());

  @TempDir Path in;
  @TempDir Path out;
  private final Bench bench = Bench.usual();

  @BeforeEach
  void releaseACase() throws Exception {
    Files.writeString(in.resolve("story.txt"), STORY);
    bench.run(in, out);
  }

  @Test
  void listsThemesAndPassagesByNumber() {
    List<TagList.Entry> themes = show(NOTHING).tags().themes();
    assertThat(themes).extracting(TagList.Entry::id).containsExactly("grief", "guilt");
    assertThat(themes.get(1).passages())
        .extracting(passage -> passage.quote().words())
        .containsExactly("sorry for the boy", "sorry about the lamp");
  }

  @Test
  void aWithheldThemeVanishesFromPagesAndStore() throws IOException {
    show(withhold("2"));
    assertThat(leader()).hasSize(2).allSatisfy(this::isFreeOfGuilt);
    StoredBrief kept = bench.store.brief(reference()).orElseThrow();
    assertThat(kept.tags()).noneMatch(tag -> tag.hit().theme().equals("guilt"));
    assertThat(kept.withheld().passages()).hasSize(2);
  }

  @Test
  void aWithheldPassageLeavesTheOthers() throws IOException {
    BriefDesk.Sheet sheet = show(withhold("2.1"));
    assertThat(sheet.tags().themes().get(1).passages())
        .extracting(passage -> passage.quote().words())
        .containsExactly("sorry about the lamp");
    assertThat(leader())
        .allSatisfy(page -> assertThat(page).contains("the lamp").doesNotContain("the boy"));
  }

  @Test
  void aLaterRunBringsNothingBack() throws Exception {
    show(withhold("guilt"));
    bench.run(in, out);
    assertThat(leader()).hasSize(2).allSatisfy(this::isFreeOfGuilt);
    assertThat(Files.readString(out.resolve("reports/story.report.json"))).doesNotContain("guilt");
  }

  @Test
  void anUnknownTagChangesNothing() throws IOException {
    List<String> before = leader();
    assertThatThrownBy(() -> show(withhold("1", "7")))
        .isInstanceOf(RunFailure.class)
        .hasMessageContaining("no tag");
    assertThat(leader()).isEqualTo(before);
    assertThat(bench.store.withheld(reference())).isEmpty();
  }

  @Test
  void aWithheldLineIsQuotedNowhereAndStaysSo() throws Exception {
    Files.writeString(
        in.resolve("story.txt"),
        "Okonkwo lay still. Okonkwo looked at the floor. Nobody spoke. I was sorry for the boy. I"
            + " do not know why he stays with me.");
    Files.delete(out.resolve("shared/story.txt"));
    Path other = out.resolve("other");
    bench.run(in, other);
    CasePlace place = CasePlace.of(other.resolve("leader/story.brief.html").toString(), other);
    assertThat(lines(place)).containsExactly("question", "gesture.1", "silence.1");
    bench.briefDesk().show(place, withhold("gesture.1", "question"));
    assertThat(lines(place)).containsExactly("silence.1");
    bench.run(in, other);
    assertThat(lines(place)).containsExactly("silence.1");
    assertThat(bench.store.withheld(place.reference()).toString()).doesNotContain("floor", "why");
  }

  @Test
  void aWithheldLineIsQuotedForNoThemeEither() throws Exception {
    Path second = Files.createDirectories(in.resolve("second"));
    Files.writeString(
        second.resolve("why.txt"), "Okonkwo lay still. I do not know why I am sorry for the boy.");
    Path other = out.resolve("other");
    bench.run(second, other);
    CasePlace place = CasePlace.of(other.resolve("leader/why.brief.html").toString(), other);
    assertThat(themes(place)).containsExactly("grief", "guilt");
    bench.briefDesk().show(place, withhold("question"));
    assertThat(themes(place)).containsExactly("grief");
    bench.run(second, other);
    assertThat(themes(place)).containsExactly("grief");
  }

  private List<String> themes(CasePlace place) {
    return bench.briefDesk().show(place, NOTHING).tags().themes().stream()
        .map(TagList.Entry::id)
        .toList();
  }

  private List<String> lines(CasePlace place) {
    return bench.briefDesk().show(place, NOTHING).tags().lines().stream()
        .map(TagList.Line::name)
        .toList();
  }

  @Test
  void aThemeStaysWithoutItsQuestion() {
    BriefDesk.Sheet sheet = show(withhold("2.question"));
    assertThat(sheet.tags().themes().get(0).question()).isPresent();
    assertThat(sheet.tags().themes().get(1).question()).isEmpty();
    assertThat(sheet.tags().themes().get(1).passages()).hasSize(2);
  }

  @Test
  void setsTheMonthAndTheSecondPage() throws IOException {
    show(
        new BriefDesk.Wish(
            List.of(), Optional.of(YearMonth.of(2026, 11)), Optional.of(Boolean.TRUE)));
    assertThat(leader()).allSatisfy(page -> assertThat(page).contains("2026-11", "passages=true"));
    show(withhold("1"));
    assertThat(leader()).allSatisfy(page -> assertThat(page).contains("2026-11", "passages=true"));
  }

  @Test
  void withdrawingLeavesTheRecordAndNothingElse() {
    CaseReference reference = reference();
    bench.withdrawalDesk().withdraw(new CasePlace(reference, out));
    assertThat(Bench.names(out)).isEmpty();
    assertThat(bench.store.state(reference)).contains(CaseState.WITHDRAWN);
    assertThat(bench.store.brief(reference)).isEmpty();
    assertThat(bench.store.entries(reference)).isEmpty();
    assertThatThrownBy(() -> bench.briefDesk().show(new CasePlace(reference, out), NOTHING))
        .hasMessageContaining("withdrawn");
  }

  @Test
  void aWithdrawnCaseIsNotReleasedByALaterRun() throws Exception {
    CaseReference reference = reference();
    bench.withdrawalDesk().withdraw(new CasePlace(reference, out));
    List<Settled> settled = bench.run(in, out);
    assertThat(settled).extracting(Settled::state).containsExactly(Settled.State.WITHDRAWN);
    assertThat(Bench.names(out)).isEmpty();
    bench.withdrawalDesk().bringBack(reference);
    assertThat(bench.run(in, out)).extracting(Settled::state).containsExactly(Settled.State.SHARED);
  }

  @Test
  void aCaseIsNamedByAnyOfItsFiles() {
    CaseReference reference = reference();
    for (String file :
        List.of(
            "shared/story.txt",
            "leader/story.brief.html",
            "leader/story.brief.pdf",
            "reports/story.report.json")) {
      assertThat(CasePlace.of(out.resolve(file).toString(), Path.of("elsewhere")))
          .isEqualTo(new CasePlace(reference, out));
    }
    assertThatThrownBy(() -> CasePlace.of(in.resolve("story.txt").toString(), out))
        .isInstanceOf(RunFailure.class);
  }

  @Test
  void theReportCountsWhatMaskingChanged() throws Exception {
    Bench hidesSorrow = new Bench(Map.of("sorry", org.caseveil.identify.IdentifierType.PERSON));
    hidesSorrow.run(in, out);
    assertThat(Files.readString(out.resolve("reports/story.report.json")))
        .contains(
            "\"theme\" : \"guilt and shame\"", "\"original\" : 2", "\"shared\" : 0", "\"lost\" : 2")
        .doesNotContain("the boy");
  }

  @Test
  void whatIsWithheldVanishesInEveryFolderThatHasTheCaseAndInNoOther(@TempDir Path second)
      throws Exception {
    bench.run(in, second);
    CaseReference reference = reference();
    Path other = Files.createDirectories(in.resolve("other"));
    Path nowhere = in.resolve("nowhere");
    BriefDesk.Sheet sheet =
        bench.briefDesk().show(new CasePlace(reference, nowhere), withhold("guilt"));
    assertThat(sheet.pages())
        .containsExactly(
            out.resolve("leader/story.brief.html"), second.resolve("leader/story.brief.html"));
    assertThat(leader()).allSatisfy(this::isFreeOfGuilt);
    assertThat(leaderIn(second)).allSatisfy(this::isFreeOfGuilt);
    bench.briefDesk().show(new CasePlace(reference, other), withhold("grief"));
    assertThat(nowhere).doesNotExist();
    assertThat(other).isEmptyDirectory();
  }

  @Test
  void aBriefWhoseReportIsGoneIsChangedToo() throws IOException {
    CaseReference reference = reference();
    Files.delete(out.resolve("reports/story.report.json"));
    bench.briefDesk().show(new CasePlace(reference, in.resolve("nowhere")), withhold("guilt"));
    assertThat(leader()).allSatisfy(this::isFreeOfGuilt);
  }

  @Test
  void aFolderThatIsNotThereIsTold() {
    Path stick = in.resolve("stick");
    bench.store.placed(reference(), stick);
    BriefDesk.Sheet sheet = show(withhold("guilt"));
    assertThat(sheet.unreached()).containsExactly(stick);
    assertThat(sheet.again()).isEqualTo("caseveil brief " + reference() + " --no-passages");
  }

  @Test
  void aFolderThatRefusesIsToldAndTheOthersAreChanged(@TempDir Path second) throws Exception {
    bench.run(in, second);
    CaseReference reference = reference();
    Path page = out.resolve("leader/story.brief.html");
    Files.delete(page);
    Files.createDirectories(page.resolve("open elsewhere"));
    CasePlace place = new CasePlace(reference, out);
    assertThatThrownBy(() -> bench.briefDesk().show(place, withhold("guilt")))
        .isInstanceOf(RunFailure.class)
        .hasMessageContaining(out.toString())
        .hasMessageContaining("caseveil brief " + reference + " --no-passages");
    assertThat(leaderIn(second)).allSatisfy(this::isFreeOfGuilt);
    Files.delete(page.resolve("open elsewhere"));
    Files.delete(page);
    bench
        .briefDesk()
        .show(place, new BriefDesk.Wish(List.of(), Optional.empty(), Optional.of(Boolean.FALSE)));
    assertThat(leader()).allSatisfy(this::isFreeOfGuilt);
  }

  @Test
  void whatIsWithheldIsListedAndShowsAgainAfterTheNextRun() throws Exception {
    show(withhold("guilt"));
    BriefDesk.Sheet sheet = show(withhold("1.1"));
    assertThat(sheet.withheld().entries())
        .extracting(entry -> entry.name() + " " + entry.what())
        .containsExactly("w1 guilt and shame", "w2 sorrow");
    assertThat(sheet.withheld().entries().get(0).quote()).isEmpty();
    assertThat(sheet.withheld().entries().get(1).quote().orElseThrow().words())
        .isEqualTo("[PATIENT]");
    CasePlace place = new CasePlace(reference(), out);
    assertThatThrownBy(() -> bench.briefDesk().showAgain(place, List.of("w1", "w3")))
        .isInstanceOf(RunFailure.class)
        .hasMessageContaining("w3");
    assertThat(bench.store.withheld(reference())).hasSize(2);
    bench.briefDesk().showAgain(place, List.of("w1"));
    bench.run(in, out);
    assertThat(leader())
        .allSatisfy(page -> assertThat(page).contains("guilt", "the boy").doesNotContain("grief"));
  }

  @Test
  void aRunThatOnlyAsksForPassagesKeepsTheMonthAndTheOtherWayRound() throws Exception {
    YearMonth november = YearMonth.of(2026, 11);
    BriefForm withMonth = new BriefForm(Optional.of(november), false);
    BriefForm withPassages = new BriefForm(Optional.empty(), true);
    bench.run(in, out, withMonth);
    bench.run(in, out, withPassages);
    assertThat(bench.store.brief(reference()).orElseThrow().form())
        .isEqualTo(new BriefForm(Optional.of(november), true));
    bench.run(in, out, new BriefForm(Optional.of(november.plusMonths(1)), false));
    assertThat(leader()).allSatisfy(page -> assertThat(page).contains("2026-12", "passages=true"));
  }

  private void isFreeOfGuilt(String page) {
    assertThat(page).contains("grief").doesNotContain("guilt", "sorry");
  }

  private static BriefDesk.Wish withhold(String... tags) {
    return new BriefDesk.Wish(List.of(tags), Optional.empty(), Optional.empty());
  }

  private BriefDesk.Sheet show(BriefDesk.Wish wish) {
    return bench.briefDesk().show(new CasePlace(reference(), out), wish);
  }

  private CaseReference reference() {
    return CasePlace.of(out.resolve("leader/story.brief.html").toString(), out).reference();
  }

  private List<String> leader() throws IOException {
    return leaderIn(out);
  }

  private static List<String> leaderIn(Path folder) throws IOException {
    return List.of(
        Files.readString(folder.resolve("leader/story.brief.html")),
        Files.readString(folder.resolve("leader/story.brief.pdf")));
  }
}
