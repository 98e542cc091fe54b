package org.caseveil.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caseveil.app.YamlFiles;
import org.caseveil.identify.Finding;
import org.caseveil.identify.Identification;
import org.caseveil.identify.IdentifierType;
import org.caseveil.text.Narrative;
import org.caseveil.text.Span;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CaseReviewTest {

  private static final String STORY =
      "Okonkwo sagte heimat. Ngozi came from Harrowgate to the blue house.";

  @TempDir Path in;
  @TempDir Path out;
  private final PlainDocuments documents = new PlainDocuments();
  private final Bench bench = new Bench(new ListedNames(Bench.KNOWN), documents);

  @BeforeEach
  void letACaseWait() throws Exception {
    Files.writeString(in.resolve("story.txt"), STORY);
    bench.run(in, out);
  }

  @Test
  void staysWaitingWhileAQuestionIsOpen() throws IOException {
    assertThat(review()).isInstanceOf(CaseReview.Result.StillWaiting.class);
    assertThat(decisionsFile()).exists();
    assertThat(out.resolve("shared/story.txt")).doesNotExist();
  }

  @Test
  void releasesWhenTheQuestionIsAnswered() throws IOException {
    answer();
    assertThat(review()).isInstanceOf(CaseReview.Result.Released.class);
    assertThat(Files.readString(out.resolve("shared/story.txt")))
        .startsWith("[PATIENT] sagte heimat.")
        .doesNotContain("Ngozi", "Harrowgate");
    assertThat(decisionsFile()).doesNotExist();
    assertThat(out.resolve("review/story.review.html")).doesNotExist();
    assertThat(Files.readString(out.resolve("reports/story.report.json")))
        .contains("I read the German");
  }

  @Test
  void keepsWhatIsKeptAndSaysWhy() throws IOException {
    answer();
    change("do: accept}  # LOCATION, quasi", "do: keep, reason: \"the place is the story\"}");
    review();
    assertThat(Files.readString(out.resolve("shared/story.txt"))).contains("Harrowgate");
    assertThat(Files.readString(out.resolve("reports/story.report.json")))
        .contains("the place is the story")
        .doesNotContain("Harrowgate");
  }

  @Test
  void masksWhatAPersonFound() throws IOException {
    answer();
    change("also-mask: []", "also-mask:\n  - {text: \"the blue house\"}");
    review();
    assertThat(Files.readString(out.resolve("shared/story.txt"))).doesNotContain("blue house");
  }

  @Test
  void whatAPersonMasksGoesWithEverythingThatWasFoundInIt() throws IOException {
    answer();
    change("also-mask: []", "also-mask:\n  - {text: \"Harrowgate to the Blue\"}");
    assertThat(review()).isInstanceOf(CaseReview.Result.Released.class);
    assertThat(Files.readString(out.resolve("shared/story.txt")))
        .endsWith(" came from [IDENTIFYING DETAIL] house.");
  }

  @Test
  void partsOfWordsAreNotMaskedAndBlanksNeedNotBeTheSame() throws IOException {
    answer();
    change("also-mask: []", "also-mask:\n  - {text: \"gate to the blue house\"}");
    assertThatThrownBy(this::review).hasMessageContaining("as words of its own");
    change("gate to the", "from Harrowgate to\\nthe");
    assertThat(review()).isInstanceOf(CaseReview.Result.Released.class);
    assertThat(Files.readString(out.resolve("shared/story.txt")))
        .endsWith(" came [IDENTIFYING DETAIL].");
  }

  @Test
  void whatIsMaskedAsAPartOfAFindingLeavesTheFindingAsItWas() throws Exception {
    Bench other =
        another(
            "Okonkwo sagte heimat. A bus of the bus company.",
            new ListedNames(Map.of("bus company", IdentifierType.ORGANIZATION)));
    answer();
    change("also-mask: []", "also-mask:\n  - {text: \"bus\"}");
    assertThat(review(other)).isInstanceOf(CaseReview.Result.Released.class);
    assertThat(Files.readString(out.resolve("shared/story.txt")))
        .doesNotContain("bus")
        .containsOnlyOnce("[IDENTIFYING DETAIL]");
  }

  @Test
  void aWordThatIsLeftInAWiderTermHoldsTheCaseAndSaysWhatToDo() throws Exception {
    Bench other =
        another(
            "Okonkwo sagte heimat. A retired nurse.",
            new ListedNames(Map.of("retired nurse", IdentifierType.PROFESSION)));
    answer();
    change("also-mask: []", "also-mask:\n  - {text: \"retired\"}");
    assertThat(((CaseReview.Result.StillWaiting) review(other)).reasons())
        .singleElement()
        .asString()
        .contains("entry 1", "finding 1", "change-type")
        .doesNotContain("retired");
    assertThat(out.resolve("shared/story.txt")).doesNotExist();
    change("do: accept}  # PROFESSION, quasi", "do: change-type, type: UNIQUE}");
    assertThat(review(other)).isInstanceOf(CaseReview.Result.Released.class);
    assertThat(Files.readString(out.resolve("shared/story.txt"))).doesNotContain("retired");
  }

  @Test
  void refusesToMaskWordsInWhatIsKept() throws IOException {
    answer();
    change("do: accept}  # LOCATION, quasi", "do: keep, reason: \"the place is the story\"}");
    change("also-mask: []", "also-mask:\n  - {text: \"Harrowgate to the blue house\"}");
    assertThatThrownBy(this::review)
        .isInstanceOf(RunFailure.class)
        .hasMessageContaining("entry 1")
        .hasMessageContaining("finding 3")
        .message()
        .doesNotContain("Harrowgate");
    assertThat(out.resolve("shared/story.txt")).doesNotExist();
  }

  @Test
  void masksAllEqualAsWordsOfTheirOwnInAnyLetterCase() throws Exception {
    Bench other =
        another(
            "Ann sagte heimat. Annual leave. ANN wept.",
            new ListedNames(Map.of("Ann", IdentifierType.PERSON)));
    answer();
    change("do: accept}  # PERSON, direct", "do: mask-all-equal}");
    assertThat(review(other)).isInstanceOf(CaseReview.Result.Released.class);
    assertThat(Files.readString(out.resolve("shared/story.txt")))
        .isEqualTo("[PATIENT] sagte heimat. Annual leave. [PATIENT] wept.");
  }

  @Test
  void whatHoldsWordsThatAreKeptIsReplacedAllTheSame() throws Exception {
    // The number is seen only once the age stands there, as a decision lets it.
    Bench other =
        another(
            "Okonkwo sagte heimat. A boy of 8 rang 555 8 1234.",
            CaseReviewTest::numberBesideTheAge);
    answer();
    change("do: accept}  # AGE, quasi", "do: keep, reason: \"his age is the story\"}");
    assertThat(review(other)).isInstanceOf(CaseReview.Result.Released.class);
    assertThat(Files.readString(out.resolve("shared/story.txt")))
        .endsWith("A boy of 8 rang [PHONE].");
  }

  /** Another case, which waits in a folder of its own. */
  private Bench another(String story, IdentifierFinder finder) throws Exception {
    Files.writeString(in.resolve("story.txt"), story);
    out = out.resolve("another");
    Bench other = new Bench(finder);
    other.run(in, out);
    return other;
  }

  private static Identification numberBesideTheAge(Narrative narrative) {
    String text = narrative.given().reveal();
    List<Finding> findings = new ArrayList<>();
    add(text, "Okonkwo", IdentifierType.PERSON, findings);
    int age = text.indexOf("of 8");
    if (age >= 0) {
      findings.add(finding(new Span(age + 3, age + 4), IdentifierType.AGE));
    }
    if (age >= 0 && text.contains("_")) {
      add(text, "555 8 1234", IdentifierType.PHONE, findings);
    }
    return new Identification(findings, List.of());
  }

  private static void add(String text, String words, IdentifierType type, List<Finding> findings) {
    int at = text.indexOf(words);
    if (at >= 0) {
      findings.add(finding(new Span(at, at + words.length()), type));
    }
  }

  private static Finding finding(Span span, IdentifierType type) {
    return new Finding(span, type, type.usualClass(), "x" + type, 0.9, Set.of("listed"));
  }

  @Test
  void keepsDecisionsByOffsetOnly() throws IOException {
    answer();
    change("also-mask: []", "also-mask:\n  - {text: \"the blue house\"}");
    review();
    assertThat(bench.store.decisions.values())
        .singleElement()
        .extracting(kept -> kept.findings().toString())
        .asString()
        .contains("also-mask")
        .doesNotContain("blue house");
  }

  @Test
  void aCaseThatWaitsKeepsTheMonthItWasRunFor() throws Exception {
    BriefForm asked = new BriefForm(Optional.of(YearMonth.of(2026, 11)), true);
    bench.run(in, out, asked);
    answer();
    assertThat(review()).isInstanceOf(CaseReview.Result.Released.class);
    assertThat(bench.store.briefs.values()).extracting(StoredBrief::form).containsExactly(asked);
  }

  @Test
  void refusesAKeepWithoutAReasonWithItsLine() throws IOException {
    change("do: accept}  # LOCATION, quasi", "do: keep}");
    assertThatThrownBy(this::review)
        .hasMessageContaining("story.decisions.yaml, line")
        .hasMessageContaining("needs a reason");
  }

  @Test
  void refusesDecisionsForAnotherText() throws IOException {
    answer();
    Files.writeString(in.resolve("story.txt"), STORY + " More.");
    assertThatThrownBy(this::review)
        .isInstanceOf(RunFailure.class)
        .hasMessageContaining("have changed");
    assertThat(out.resolve("shared/story.txt")).doesNotExist();
  }

  @Test
  void refusesTextToMaskThatIsNotThere() throws IOException {
    answer();
    change("also-mask: []", "also-mask:\n  - {text: \"the green house\"}");
    assertThatThrownBy(this::review)
        .isInstanceOf(RunFailure.class)
        .hasMessageContaining("entry 1")
        .message()
        .doesNotContain("green");
  }

  @Test
  void aReasonThatNamesThePatientIsNotReleased() throws IOException {
    change("answer: undecided", "answer: share, reason: \"Okonkwo agreed\"");
    assertThat(review()).isInstanceOf(CaseReview.Result.StillWaiting.class);
    assertThat(out.resolve("shared/story.txt")).doesNotExist();
  }

  @Test
  void waitsWhileAnotherCommandMakesFilesInTheFolder() throws IOException {
    answer();
    try (Staging another = Staging.open(out)) {
      assertThatThrownBy(this::review)
          .isInstanceOf(RunFailure.class)
          .hasMessageContaining("another run or review");
      assertThat(another.forFile(new CaseFile(0, in, "story.txt"))).isEmptyDirectory();
    }
    assertThat(decisionsFile()).exists();
    assertThat(review()).isInstanceOf(CaseReview.Result.Released.class);
  }

  void anAnswerHoldsForNoOtherQuestionOfItsKind() throws Exception {
    documents.leftBehind = " Okonkwo";
    bench.run(in, out);
    answer();
    change("# Decisions about", "# my own note\n# Decisions about");
    documents.leftBehind = " Ngozi";
    assertThat(review()).isInstanceOf(CaseReview.Result.StillWaiting.class);
    assertThat(out.resolve("shared/story.txt")).doesNotExist();
    assertThat(Files.readString(decisionsFile()))
        .as("asks what was new, and leaves what was written")
        .contains("answer: undecided", "I read the German", "# my own note");
    assertThat(review()).isInstanceOf(CaseReview.Result.StillWaiting.class);
    assertThat(Files.readString(decisionsFile()).split("answer: undecided", -1))
        .as("asks once")
        .hasSize(2);
    answer();
    assertThat(review()).isInstanceOf(CaseReview.Result.Released.class);
  }

  @Test
  void aNameInTheReportIsAskedAboutBesideAnotherQuestion() throws Exception {
    documents.leftBehind = " Okonkwo";
    bench.run(in, out);
    answer();
    change("do: accept}  # LOCATION, quasi", "do: keep, reason: \"Ngozi was born there\"}");
    assertThat(review()).isInstanceOf(CaseReview.Result.StillWaiting.class);
    assertThat(out.resolve("reports/story.report.json")).doesNotExist();
  }

  @Test
  void aQuestionThatHasNoPlaceInTheFileIsToldAsItIsToBeWritten() throws Exception {
    String yaml = Files.readString(decisionsFile());
    Files.writeString(decisionsFile(), yaml.replaceAll("questions:\\R(  .*\\R)+", ""));
    CaseReview.Result.StillWaiting waiting = (CaseReview.Result.StillWaiting) review();
    assertThat(waiting.reasons()).anyMatch(line -> line.startsWith("{about: language, id: q"));
  }

  @Test
  void anotherVersionOfWhatFindsTheSameAsksForNoNewDecision() throws IOException {
    answer();
    CaseProcessor later = new CaseProcessor(bench.tools, bench.policy, "models 2");
    assertThat(new CaseReview(later, bench.store, bench.store).apply(decisions(), decisionsFile()))
        .isInstanceOf(CaseReview.Result.Released.class);
  }

  private void answer() throws IOException {
    change("answer: undecided", "answer: share, reason: \"I read the German myself\"");
  }

  private void change(String from, String to) throws IOException {
    String yaml = Files.readString(decisionsFile());
    assertThat(yaml).contains(from);
    Files.writeString(decisionsFile(), yaml.replace(from, to));
  }

  private CaseReview.Result review() throws IOException {
    return review(bench);
  }

  private CaseReview.Result review(Bench with) throws IOException {
    return new CaseReview(with.processor(), with.store, with.store)
        .apply(decisions(), decisionsFile());
  }

  private Decisions decisions() {
    return new YamlFiles().bind(decisionsFile(), Decisions.class);
  }

  private Path decisionsFile() {
    return out.resolve("review/story.decisions.yaml");
  }
}
