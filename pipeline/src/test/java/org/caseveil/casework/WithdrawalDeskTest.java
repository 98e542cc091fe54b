package org.caseveil.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WithdrawalDeskTest {

  @TempDir Path in;
  @TempDir Path out;
  @TempDir Path second;
  private final Bench bench = Bench.usual();

  @BeforeEach
  void releaseACaseInTwoFolders() throws Exception {
    Files.writeString(in.resolve("story.txt"), "Okonkwo lay still. I was sorry for the boy.");
    bench.run(in, out);
    bench.run(in, second);
  }

  @Test
  void aFolderThatRefusesKeepsNoOtherAndIsClearedWhenAskedAgain() throws Exception {
    CaseReference reference = reference();
    Path report = out.resolve("reports/story.report.html");
    Files.delete(report);
    Files.createDirectories(report.resolve("open elsewhere"));
    assertThatThrownBy(() -> bench.withdrawalDesk().withdraw(new CasePlace(reference, out)))
        .isInstanceOf(RunFailure.class)
        .hasMessageContaining(out.toString())
        .hasMessageContaining("caseveil brief " + reference + " --withdraw");
    assertThat(Bench.names(second)).isEmpty();
    assertThat(bench.store.state(reference)).contains(CaseState.WITHDRAWN);
    assertThat(bench.store.entries(reference)).isEmpty();
    Files.delete(report.resolve("open elsewhere"));
    Files.delete(report);
    Path nowhere = in.resolve("nowhere");
    assertThat(bench.withdrawalDesk().withdraw(new CasePlace(reference, nowhere))).isEmpty();
    assertThat(Bench.names(out)).isEmpty();
    assertThat(bench.store.folders(reference)).isEmpty();
    assertThat(nowhere).doesNotExist();
  }

  @Test
  void aFolderThatIsAwayIsToldAndClearedWhenItIsBack() throws Exception {
    CaseReference reference = reference();
    Path away = in.resolve("away");
    Files.move(second, away);
    CasePlace place = new CasePlace(reference, out);
    assertThat(bench.withdrawalDesk().withdraw(place)).containsExactly(second);
    assertThat(Bench.names(out)).isEmpty();
    Files.move(away, second);
    assertThat(Bench.names(second)).isNotEmpty();
    assertThat(bench.withdrawalDesk().withdraw(place)).isEmpty();
    assertThat(Bench.names(second)).isEmpty();
    assertThat(bench.store.folders(reference)).isEmpty();
  }

  @Test
  void whatWaitsInReviewGoesToo() throws Exception {
    CaseReference reference = reference();
    bench.runInDoubt(in, out);
    assertThat(Bench.names(out)).contains("review/story.decisions.yaml", "review/originals.txt");
    bench.withdrawalDesk().withdraw(new CasePlace(reference, in.resolve("nowhere")));
    assertThat(Bench.names(out)).isEmpty();
    assertThat(Bench.names(second)).isEmpty();
  }

  @Test
  void aCaseThatIsNotKnownIsNotTakenBack() {
    CasePlace place = new CasePlace(new CaseReference("C-0000-0000"), out);
    assertThatThrownBy(() -> bench.withdrawalDesk().withdraw(place))
        .isInstanceOf(RunFailure.class)
        .hasMessageContaining("not known here");
    assertThat(Bench.names(out)).isNotEmpty();
  }

  private CaseReference reference() {
    return CasePlace.of(out.resolve("leader/story.brief.html").toString(), out).reference();
  }
}
