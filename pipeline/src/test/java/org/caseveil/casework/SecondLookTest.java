package org.caseveil.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.caseveil.identify.Finding;
import org.caseveil.identify.Identification;
import org.caseveil.identify.IdentifierType;
import org.caseveil.text.Narrative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SecondLookTest {

  private static final IdentifierFinder ALL = new ListedNames(Bench.KNOWN);

  @TempDir Path in;
  @TempDir Path out;

  @Test
  void whatTheFirstLookMissedIsReplacedToo() throws Exception {
    // Finds Ngozi only where nobody else is named, as a detector misled by its context would.
    Bench bench = new Bench(narrative -> without(narrative, "Okonkwo", "Ngozi"));
    write("Okonkwo came. Ngozi stayed.");
    assertThat(bench.run(in, out)).extracting(Settled::state).containsExactly(Settled.State.SHARED);
    assertThat(shared()).doesNotContain("Okonkwo", "Ngozi").endsWith(" stayed.");
  }

  @Test
  void aNameLeftWordForWordSendsTheCaseToReview() throws Exception {
    // Finds only the first mention, so that the original's name stands in what is written.
    Bench bench = new Bench(narrative -> firstOnly(narrative));
    write("Okonkwo came. Then Okonkwo left.");
    assertThat(bench.run(in, out)).extracting(Settled::state).containsExactly(Settled.State.REVIEW);
    assertThat(out.resolve("shared/story.txt")).doesNotExist();
  }

  @Test
  void aWordThatAloneAmongCoversIsFaintlySuspectedStays() throws Exception {
    Bench bench = new Bench(narrative -> faint(without(narrative, "Okonkwo", "Ngozi")));
    write("Okonkwo came. Ngozi stayed.");
    assertThat(bench.run(in, out)).extracting(Settled::state).containsExactly(Settled.State.SHARED);
    assertThat(shared()).doesNotContain("Okonkwo").endsWith("Ngozi stayed.");
  }

  @Test
  void aFaintlySuspectedMentionOfAnIdentifierIsReplaced() throws Exception {
    // The second look is sure of the first Ngozi only.
    Bench bench =
        new Bench(narrative -> faintAfterTheFirst(without(narrative, "Okonkwo", "Ngozi")));
    write("Okonkwo came. Ngozi stayed. Ngozi wept.");
    assertThat(bench.run(in, out)).extracting(Settled::state).containsExactly(Settled.State.SHARED);
    assertThat(shared()).doesNotContain("Okonkwo", "Ngozi").endsWith(" wept.");
  }

  @Test
  void whatWasPutInIsNoLeak() throws Exception {
    Bench bench =
        new Bench(Map.of("Okonkwo", IdentifierType.PERSON, "PATIENT", IdentifierType.PERSON));
    write("Okonkwo came.");
    assertThat(bench.run(in, out)).extracting(Settled::state).containsExactly(Settled.State.SHARED);
  }

  @Test
  void wordsThatAreNamesInSmallLettersAreNoLeak() throws Exception {
    Bench bench = new Bench(Map.of("Will", IdentifierType.PERSON));
    write("Will said he will come.");
    assertThat(bench.run(in, out)).extracting(Settled::state).containsExactly(Settled.State.SHARED);
    assertThat(shared()).contains("he will come");
  }

  @Test
  void theNumberOfABedMayStandInAnotherDate() throws Exception {
    Bench bench = new Bench(narrative -> firstOnly(narrative, Map.of("11", IdentifierType.ID)));
    write("Bed 11. He ate 11 pies.");
    assertThat(bench.run(in, out)).extracting(Settled::state).containsExactly(Settled.State.SHARED);
  }

  private static Identification without(Narrative narrative, String present, String hidden) {
    Identification all = ALL.find(narrative);
    String text = narrative.given().reveal();
    if (!text.contains(present)) {
      return all;
    }
    List<Finding> findings =
        all.findings().stream().filter(f -> !f.span().of(text).equals(hidden)).toList();
    return new Identification(findings, all.cast().subList(0, 1));
  }

  private static Identification faint(Identification all) {
    return new Identification(all.findings().stream().map(f -> with(f, 0.1)).toList(), all.cast());
  }

  private static Identification faintAfterTheFirst(Identification all) {
    List<Finding> findings = all.findings();
    return new Identification(
        findings.stream().map(f -> with(f, f == findings.get(0) ? 0.9 : 0.1)).toList(), all.cast());
  }

  private static Finding with(Finding f, double score) {
    return new Finding(f.span(), f.type(), f.identifierClass(), f.entity(), score, f.detectors());
  }

  private static Identification firstOnly(Narrative narrative) {
    return firstOnly(narrative, Bench.KNOWN);
  }

  private static Identification firstOnly(Narrative narrative, Map<String, IdentifierType> known) {
    Identification all = new ListedNames(known).find(narrative);
    if (narrative.given().reveal().contains("_") || all.findings().isEmpty()) {
      return new Identification(List.of(), List.of());
    }
    return new Identification(all.findings().subList(0, 1), List.of());
  }

  private String shared() throws IOException {
    return Files.readString(out.resolve("shared/story.txt"));
  }

  private void write(String text) throws IOException {
    Files.writeString(in.resolve("story.txt"), text);
  }
}
