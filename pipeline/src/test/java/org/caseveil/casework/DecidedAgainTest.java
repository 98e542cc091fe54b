package org.caseveil.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caseveil.app.YamlFiles;
import org.caseveil.identify.Identification;
import org.caseveil.identify.IdentifierType;
import org.caseveil.text.Narrative;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What another run does to a case about which a person decided something. */
final class DecidedAgainTest {

  private static final String STORY =
      "Okonkwo sagte heimat. Ngozi came from Harrowgate to the blue house, and Moss was there.";

  @TempDir Path in;
  @TempDir Path out;
  private final PlainDocuments documents = new PlainDocuments();
  private final Bench bench = new Bench(new ListedNames(Bench.KNOWN), documents);

  @BeforeEach
  void decideAboutACaseThatWaits() throws Exception {
    Files.writeString(in.resolve("story.txt"), STORY);
    bench.run(in, out);
    change("answer: undecided", "answer: share, reason: \"I read the German\"");
    change("do: accept}  # LOCATION, quasi", "do: keep, reason: \"the place is the story\"}");
    change("also-mask: []", "also-mask:\n  - {text: \"the blue house\"}");
  }

  @Test
  void leavesTheDecisionsOnWhatIsFoundStill() throws Exception {
    String decided = Files.readString(decisionsFile());
    bench.run(in, out);
    assertThat(decisionsFile()).hasContent(decided);
    assertThat(Bench.names(out.resolve("review")))
        .containsExactly("originals.txt", "story.decisions.yaml", "story.review.html");
  }

  @Test
  void asksWhatIsNewInAFileThatStays() throws Exception {
    documents.leftBehind = " Okonkwo";
    bench.run(in, out);
    assertThat(Files.readString(decisionsFile()))
        .contains("the blue house", "about: second-look")
        .containsOnlyOnce("about: language");
  }

  @Test
  void keepsDecisionsOnWhatWasFoundBeforeBesideTheNewFile() throws Exception {
    String decided = Files.readString(decisionsFile());
    for (int time = 0; time < 2; time++) {
      bench.runFinding(moreNames(), in, out);
      assertThat(out.resolve("review/story.before-1.yaml")).hasContent(decided);
      assertThat(Files.readString(decisionsFile())).doesNotContain("the place is the story");
      assertThat(Files.readString(out.resolve("review/story.review.html")))
          .contains("story.before-1.yaml");
      assertThat(out.resolve("review/story.before-2.yaml")).doesNotExist();
    }
    bench.runWithoutDoubt(in, out);
    assertThat(Bench.names(out.resolve("review"))).noneMatch(name -> name.startsWith("story"));
  }

  @Test
  void aFileThatFailsNowKeepsItsDecisions() throws Exception {
    String decided = Files.readString(decisionsFile());
    assertThat(bench.runFinding(DecidedAgainTest::failing, in, out))
        .extracting(Settled::state)
        .containsExactly(Settled.State.QUARANTINE);
    assertThat(decisionsFile()).hasContent(decided);
    assertThat(Bench.contents(out.resolve("quarantine")).values())
        .singleElement()
        .asString()
        .contains("What you decided about the case before stays in review/");
  }

  @Test
  void aReleasedCaseStaysByteForByte() throws Exception {
    review();
    Map<String, String> released = Bench.contents(out);
    assertThat(released.get("shared/story.txt"))
        .contains("Harrowgate")
        .doesNotContain("blue house");
    List<Settled> again = bench.run(in, out);
    assertThat(again).extracting(Settled::state).containsExactly(Settled.State.SHARED);
    assertThat(again.get(0).words()).startsWith("unchanged");
    assertThat(again.get(0).written()).contains(out.resolve("shared/story.txt"));
    assertThat(Bench.contents(out)).isEqualTo(released);
  }

  @Test
  void aReleasedCaseInWhichMoreIsFoundWaitsWithItsDecisions() throws Exception {
    review();
    assertThat(bench.runFinding(moreNames(), in, out))
        .extracting(Settled::state)
        .containsExactly(Settled.State.REVIEW);
    assertThat(Bench.names(out.resolve("shared"))).isEmpty();
    assertThat(Files.readString(decisionsFile()))
        .contains(
            "answer: undecided, reason: \"I read the German\"",
            "do: keep, reason: \"the place is the story\"}  # LOCATION",
            "  - {text: \"the blue house\", type: UNIQUE}");
    new YamlFiles().bind(decisionsFile(), Decisions.class);
  }

  @Test
  void aReleasedCaseAboutWhichNothingIsAskedAnyMoreIsNotReleasedWithoutItsDecisions()
      throws Exception {
    review();
    Files.delete(out.resolve("shared/story.txt"));
    assertThat(bench.runWithoutDoubt(in, out))
        .extracting(Settled::state)
        .containsExactly(Settled.State.REVIEW);
    assertThat(out.resolve("shared/story.txt")).doesNotExist();
    assertThat(Files.readString(decisionsFile())).contains("the blue house");
  }

  @Test
  void aReleasedCaseThatFailedOnceIsNotReleasedWithoutItsDecisions() throws Exception {
    review();
    bench.runFinding(DecidedAgainTest::failing, in, out);
    assertThat(bench.runWithoutDoubt(in, out))
        .extracting(Settled::state)
        .containsExactly(Settled.State.REVIEW);
    assertThat(Files.readString(decisionsFile())).contains("the blue house");
  }

  private static IdentifierFinder moreNames() {
    Map<String, IdentifierType> known = new HashMap<>(Bench.KNOWN);
    known.put("Moss", IdentifierType.PERSON);
    return new ListedNames(known);
  }

  private static Identification failing(Narrative narrative) {
    throw new IllegalStateException("a detector cannot run");
  }

  private void change(String from, String to) throws IOException {
    String yaml = Files.readString(decisionsFile());
    assertThat(yaml).contains(from);
    Files.writeString(decisionsFile(), yaml.replace(from, to));
  }

  private void review() throws IOException {
    Decisions decisions = new YamlFiles().bind(decisionsFile(), Decisions.class);
    assertThat(
            new CaseReview(bench.processor(), bench.store, bench.store)
                .apply(decisions, decisionsFile()))
        .isInstanceOf(CaseReview.Result.Released.class);
  }

  private Path decisionsFile() {
    return out.resolve("review/story.decisions.yaml");
  }
}
