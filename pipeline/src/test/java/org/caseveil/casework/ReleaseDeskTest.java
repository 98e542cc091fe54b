package org.caseveil.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens at, and to, the desk while others change their minds or the machine fails. */
final class ReleaseDeskTest {

  @TempDir Path in;
  @TempDir Path out;
  private final Bench bench = Bench.usual();

  @BeforeEach
  void aCase() throws IOException {
    write("story.txt", "Okonkwo lay still. I was sorry for the boy.");
  }

  @Test
  void aCaseThatIsWithdrawnWhileItWaitsForItsTurnIsNotReleased() throws Exception {
    bench.run(in, out);
    CaseReference reference = reference();
    List<Settled> settled =
        run(
            (file, work) -> {
              Outcome made = Bench.outcome(file, work);
              bench.withdrawalDesk().withdraw(new CasePlace(reference, out));
              work.settle(file, made);
            });
    assertThat(settled).extracting(Settled::state).containsExactly(Settled.State.WITHDRAWN);
    assertNothingIsLeftOf(reference);
  }

  @Test
  void aCaseThatIsWithdrawnWhileItIsWrittenIsTakenBack() throws Exception {
    bench.run(in, out);
    CaseReference reference = reference();
    KeyTable withdrawing =
        before(KeyTable.class, bench.store, "save", () -> bench.store.withdraw(reference));
    List<Settled> settled = run(bench.store, withdrawing, ReleaseDeskTest::failingClosed);
    assertThat(settled).extracting(Settled::state).containsExactly(Settled.State.WITHDRAWN);
    assertNothingIsLeftOf(reference);
  }

  @Test
  void aCaseThatWaitsOrFailsAfterItWasWithdrawnIsNotKept() throws Exception {
    bench.run(in, out);
    CaseReference reference = reference();
    run(
        (file, work) -> {
          bench.withdrawalDesk().withdraw(new CasePlace(reference, out));
          work.settle(file, work.failed(file, "OutOfMemoryError"));
        });
    assertNothingIsLeftOf(reference);
    bench.withdrawalDesk().bringBack(reference);
    bench.run(in, out);
    run(
        (file, work) -> {
          bench.withdrawalDesk().withdraw(new CasePlace(reference, out));
          work.settle(file, new Outcome.NeedsReview(reference, List.of("why"), Optional.empty()));
        });
    assertNothingIsLeftOf(reference);
  }

  @Test
  void whatThePresenterWithholdsDuringARunIsInNoBriefOfIt() throws Exception {
    bench.run(in, out);
    CasePlace place = new CasePlace(reference(), out);
    BriefDesk.Wish wish =
        new BriefDesk.Wish(List.of("guilt"), Optional.of(YearMonth.of(2026, 11)), Optional.empty());
    run(
        (file, work) -> {
          Outcome made = Bench.outcome(file, work);
          bench.briefDesk().show(place, wish);
          work.settle(file, made);
        });
    assertThat(Files.readString(out.resolve("leader/story.brief.html")))
        .contains("grief", "2026-11")
        .doesNotContain("guilt");
    StoredBrief kept = bench.store.brief(place.reference()).orElseThrow();
    assertThat(kept.tags()).noneMatch(tag -> tag.hit().theme().equals("guilt"));
    assertThat(kept.form().month()).contains(YearMonth.of(2026, 11));
  }

  /** The case is the second: it is written in the turn of the first one. */
  @ParameterizedTest
  @ValueSource(strings = {"saveBrief", "placed"})
  void aFileThatTheStoreRefusesOnceIsTheOneThatIsQuarantined(String step) throws Exception {
    write("a first.txt", "Ngozi is another case.");
    CaseStore failing = before(CaseStore.class, bench.store, step, failingAt(2));
    List<Settled> settled = run(failing, bench.store, ReleaseDeskTest::failingClosed);
    assertThat(settled)
        .extracting(each -> each.file().name() + " " + each.state())
        .containsExactly("a first.txt SHARED", "story.txt QUARANTINE");
    assertThat(Bench.names(out.resolve("shared"))).containsExactly("a first.txt");
    assertThat(Bench.names(out.resolve("quarantine"))).hasSize(1);
  }

  @Test
  void aFileWhoseLastWordTheStoreRefusesIsNotLeftInShared() throws Exception {
    CaseStore failing = before(CaseStore.class, bench.store, "save", failingAt(2));
    assertThat(run(failing, bench.store, ReleaseDeskTest::failingClosed))
        .extracting(Settled::state)
        .containsExactly(Settled.State.QUARANTINE);
    assertThat(Bench.names(out.resolve("shared"))).isEmpty();
    assertThat(bench.store.states).containsValue(CaseState.QUARANTINED);
  }

  /** Each of the steps in which a release reaches the store. */
  @ParameterizedTest
  @ValueSource(strings = {"placed", "saveBrief", "save"})
  void aReleaseThatIsKilledAnywhereCanBeTakenBackAndIsListed(String step) {
    int times = step.equals("save") ? 2 : 1;
    CaseStore dying = before(CaseStore.class, bench.store, step, dyingAt(times));
    assertThatThrownBy(() -> run(dying, bench.store, ReleaseDeskTest::failingClosed))
        .isInstanceOf(Killed.class);
    assertThat(bench.store.meetings()).extracting(Meeting::state).contains(CaseState.RELEASING);
    CaseReference reference = bench.store.meetings().get(0).reference();
    bench.withdrawalDesk().withdraw(new CasePlace(reference, out));
    assertNothingIsLeftOf(reference);
  }

  @Test
  void aReleaseThatWasKilledIsMadeAnew() throws Exception {
    CaseStore dying = before(CaseStore.class, bench.store, "save", dyingAt(2));
    assertThatThrownBy(() -> run(dying, bench.store, ReleaseDeskTest::failingClosed))
        .isInstanceOf(Killed.class);
    CaseReference reference = bench.store.meetings().get(0).reference();
    BriefDesk.Wish look = new BriefDesk.Wish(List.of(), Optional.empty(), Optional.empty());
    assertThatThrownBy(() -> bench.briefDesk().show(new CasePlace(reference, out), look))
        .isInstanceOf(RunFailure.class)
        .hasMessageContaining("run its original again");
    bench.run(in, out);
    assertThat(bench.store.state(reference)).contains(CaseState.RELEASED);
  }

  @Test
  void ofAReleasedCaseThatFailsNothingIsKeptButItsMonth() throws Exception {
    bench.run(in, out, new BriefForm(Optional.of(YearMonth.of(2026, 11)), false));
    CaseReference reference = reference();
    run((file, work) -> work.settle(file, work.failed(file, "OutOfMemoryError")));
    assertThat(Bench.names(out))
        .containsExactly("quarantine/" + reference + ".txt", "review/originals.txt");
    assertThat(bench.store.state(reference)).contains(CaseState.QUARANTINED);
    assertThat(bench.store.entries(reference)).isEmpty();
    assertThat(bench.store.brief(reference).orElseThrow())
        .isEqualTo(StoredBrief.blank(new BriefForm(Optional.of(YearMonth.of(2026, 11)), false)));
    BriefDesk.Wish look = new BriefDesk.Wish(List.of(), Optional.empty(), Optional.empty());
    assertThatThrownBy(() -> bench.briefDesk().show(new CasePlace(reference, out), look))
        .hasMessageContaining("quarantine/" + reference + ".txt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"broken", "scan"})
  void aCaseOfWhichNoTextWasReadIsListedAndCanBeTakenBack(String content) throws Exception {
    Files.delete(in.resolve("story.txt"));
    write("Okonkwo, Ngozi.pdf", content);
    bench.run(in, out);
    assertThat(Files.readString(out.resolve("review/originals.txt"))).contains("Okonkwo");
    CaseReference reference = bench.store.meetings().get(0).reference();
    bench.withdrawalDesk().withdraw(new CasePlace(reference, in.resolve("nowhere")));
    assertNothingIsLeftOf(reference);
  }

  @Test
  void theListOfOriginalsForgetsACaseThatIsReleased() throws Exception {
    bench.runInDoubt(in, out);
    assertThat(out.resolve("review/originals.txt")).exists();
    bench.run(in, out);
    assertThat(Bench.names(out.resolve("review"))).isEmpty();
  }

  @Test
  void aCaseThatComesOutInAnotherFormatReplacesTheEarlierOne() throws Exception {
    write("story.txt.later.txt", "Ngozi is another case.");
    bench.run(in, out);
    Files.writeString(out.resolve("shared/story.pdf"), "Okonkwo");
    bench.run(in, out);
    assertThat(Bench.names(out.resolve("shared")))
        .containsExactly("story.txt", "story.txt.later.txt");
  }

  private void assertNothingIsLeftOf(CaseReference reference) {
    assertThat(Bench.names(out)).isEmpty();
    assertThat(bench.store.state(reference)).contains(CaseState.WITHDRAWN);
    assertThat(bench.store.brief(reference)).isEmpty();
    assertThat(bench.store.entries(reference)).isEmpty();
  }

  /** What is done with one file in place of the routes. */
  private interface Step {
    void with(CaseFile file, CaseWork work);
  }

  private List<Settled> run(Step step) throws InterruptedException {
    return run(bench.store, bench.store, step);
  }

  /** The last file first, so that the first one's turn is that of all. */
  private List<Settled> run(CaseStore cases, KeyTable keys, Step step) throws InterruptedException {
    BatchRunner runner =
        (files, work) -> {
          List<CaseFile> reversed = new ArrayList<>(files);
          Collections.reverse(reversed);
          reversed.forEach(file -> step.with(file, work));
        };
    return bench.batch(runner, cases, keys).run(CaseFiles.at(List.of(in), out), out, Progress.NONE);
  }

  /** As the fail-closed route does. */
  private static void failingClosed(CaseFile file, CaseWork work) {
    try {
      work.settle(file, Bench.outcome(file, work));
    } catch (StoreAway e) {
      work.settle(file, work.failed(file, "StoreAway"));
    }
  }

  private static final class StoreAway extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  private static Runnable failingAt(int time) {
    AtomicInteger times = new AtomicInteger();
    return () -> {
      if (times.incrementAndGet() == time) {
        throw new StoreAway();
      }
    };
  }

  private static Runnable dyingAt(int time) {
    AtomicInteger times = new AtomicInteger();
    return () -> {
      if (times.incrementAndGet() == time) {
        throw new Killed();
      }
    };
  }

  /** The store, with something that happens before one of its methods does its part. */
  private static <T> T before(Class<T> port, MemoryStore store, String method, Runnable what) {
    Object proxy =
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (self, called, arguments) -> {
              if (called.getName().equals(method)) {
                what.run();
              }
              try {
                return called.invoke(store, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
    return port.cast(proxy);
  }

  private CaseReference reference() {
    return CasePlace.of(out.resolve("leader/story.brief.html").toString(), out).reference();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(in.resolve(name), text);
  }
}
