package org.caseveil.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Optional;
import org.caseveil.app.YamlFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CaseReviewTest {

  private static final String STORY =
      "Okonkwo sagte heimat. Ngozi came from Harrowgate to the blue house.";

  @TempDir Path in;
  @TempDir Path out;
  private final Bench bench = Bench.usual();

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
  void keepsDecisionsByOffsetOnly() throws IOException {
    answer();
    change("also-mask: []", "also-mask:\n  - {text: \"the blue house\"}");
    review();
    assertThat(bench.store.decisions.values().toString())
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

  private void answer() throws IOException {
    change("answer: undecided", "answer: share, reason: \"I read the German myself\"");
  }

  private void change(String from, String to) throws IOException {
    String yaml = Files.readString(decisionsFile());
    assertThat(yaml).contains(from);
    Files.writeString(decisionsFile(), yaml.replace(from, to));
  }

  private CaseReview.Result review() throws IOException {
    Decisions decisions = new YamlFiles().bind(decisionsFile(), Decisions.class);
    return new CaseReview(bench.processor(), bench.store, bench.store)
        .apply(decisions, decisionsFile());
  }

  private Path decisionsFile() {
    return out.resolve("review/story.decisions.yaml");
  }
}
