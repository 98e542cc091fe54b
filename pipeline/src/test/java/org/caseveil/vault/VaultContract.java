package org.caseveil.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.caseveil.brief.Material;
import org.caseveil.brief.SessionNote;
import org.caseveil.casework.CaseRecord;
import org.caseveil.casework.CaseReference;
import org.caseveil.casework.CaseState;
import org.caseveil.casework.DecisionRecord;
import org.caseveil.casework.Meeting;
import org.caseveil.casework.RunFailure;
import org.caseveil.casework.StoredBrief;
import org.caseveil.casework.StoredDecisions;
import org.caseveil.casework.StoredNote;
import org.caseveil.casework.Terms;
import org.caseveil.casework.WithheldTag;
import org.caseveil.casework.WorkKey;
import org.caseveil.conceal.Operator;
import org.caseveil.conceal.ResidualRisk;
import org.caseveil.identify.Finding;
import org.caseveil.identify.IdentifierClass;
import org.caseveil.identify.IdentifierType;
import org.caseveil.identify.Person;
import org.caseveil.text.OffsetMap;
import org.caseveil.text.SensitiveText;
import org.caseveil.text.Span;
import org.caseveil.theme.Holder;
import org.caseveil.theme.ThemeHit;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store does, whatever database keeps it. */
abstract class VaultContract {

  static final String CANARY = "Zimbeltross";
  static final CaseReference REFERENCE = new CaseReference("C-0123-ABCD");
  static final WorkKey WORK = new WorkKey("ab".repeat(32));

  @TempDir Path folder;
  final List<String> told = new ArrayList<>();

  @Test
  void keepsCasesKeysAndJobsBetweenRuns() {
    try (Vault vault = open("key")) {
      vault.keys().save(REFERENCE, entries());
      vault.cases().save(record(), CaseState.WAITING);
      vault.cases().saveBrief(REFERENCE, brief());
      vault.cases().saveDecisions(REFERENCE, decisions());
      vault.cases().jobDone(WORK, CaseState.WAITING);
    }
    try (Vault vault = open("key")) {
      assertThat(vault.cases().state(REFERENCE)).contains(CaseState.WAITING);
      assertThat(vault.cases().job(WORK)).contains(CaseState.WAITING);
      assertThat(vault.keys().entries(REFERENCE)).isEqualTo(entries());
      assertThat(vault.cases().brief(REFERENCE)).contains(brief());
      assertThat(vault.cases().decisions(REFERENCE)).contains(decisions());
    }
  }

  @Test
  void withdrawingLeavesOnlyThatItHappened() {
    try (Vault vault = open("key")) {
      vault.cases().save(record(), CaseState.RELEASED);
      vault.cases().saveBrief(REFERENCE, brief());
      vault.cases().saveDecisions(REFERENCE, decisions());
      vault
          .cases()
          .saveWithheld(REFERENCE, List.of(new WithheldTag("guilt", WithheldTag.EVERYWHERE)));
      vault.keys().save(REFERENCE, entries());
      vault.cases().placed(REFERENCE, Path.of("/ward/a"));
      vault.sessions().save(note());
      assertThat(vault.sessions().notes("monday")).containsExactly(note());
      assertThat(vault.sessions().groups()).containsExactly("monday");
      vault.keys().destroy(REFERENCE);
      vault.cases().withdraw(REFERENCE);
      assertThat(vault.sessions().note(REFERENCE)).isEmpty();
      assertThat(vault.cases().state(REFERENCE)).contains(CaseState.WITHDRAWN);
      assertThat(vault.cases().brief(REFERENCE)).isEmpty();
      assertThat(vault.cases().decisions(REFERENCE)).isEmpty();
      assertThat(vault.cases().withheld(REFERENCE)).isEmpty();
      assertThat(vault.keys().entries(REFERENCE)).isEmpty();
      assertThat(vault.cases().folders(REFERENCE))
          .as("known until its files are gone")
          .containsExactly(Path.of("/ward/a"));
      vault.cases().forgetFolders(REFERENCE);
      assertThat(vault.cases().folders(REFERENCE)).isEmpty();
      vault.cases().bringBack(REFERENCE);
      assertThat(vault.cases().state(REFERENCE)).isEmpty();
    }
  }

  @Test
  void aWithdrawnCaseIsKeptByNoRunThatIsStillAtWork() {
    try (Vault vault = open("key")) {
      assertThat(vault.cases().save(record(), CaseState.RELEASING)).isTrue();
      vault.cases().withdraw(REFERENCE);
      assertThat(vault.cases().save(record(), CaseState.RELEASED)).isFalse();
      assertThat(vault.cases().saveState(REFERENCE, CaseState.QUARANTINED)).isFalse();
      assertThat(vault.cases().state(REFERENCE)).contains(CaseState.WITHDRAWN);
      assertThat(vault.cases().meetings()).isEmpty();
    }
  }

  @Test
  void ofACaseThatFailedItsStateIsKept() {
    CaseReference unknown = new CaseReference("C-0000-0000");
    try (Vault vault = open("key")) {
      vault.cases().save(record(), CaseState.RELEASED);
      vault.cases().saveBrief(REFERENCE, brief());
      vault.cases().saveDecisions(REFERENCE, decisions());
      assertThat(vault.cases().saveState(REFERENCE, CaseState.QUARANTINED)).isTrue();
      assertThat(vault.cases().decisions(REFERENCE)).contains(decisions());
      assertThat(vault.cases().saveState(unknown, CaseState.QUARANTINED)).isTrue();
      assertThat(vault.cases().brief(REFERENCE)).isEmpty();
      assertThat(vault.cases().meetings())
          .containsExactly(
              new Meeting(unknown, CaseState.QUARANTINED, Optional.empty()),
              new Meeting(REFERENCE, CaseState.QUARANTINED, Optional.empty()));
      assertThat(vault.cases().save(record(), CaseState.RELEASED)).isTrue();
      assertThat(vault.cases().state(REFERENCE)).contains(CaseState.RELEASED);
    }
  }

  @Test
  void keepsWhatIsWithheldInPlaceOfWhatWasWithheldBefore() {
    WithheldTag passage = new WithheldTag("fear", new Span(3, 9));
    try (Vault vault = open("key")) {
      vault
          .cases()
          .saveWithheld(REFERENCE, List.of(new WithheldTag("guilt", WithheldTag.EVERYWHERE)));
      vault.cases().saveWithheld(REFERENCE, List.of(passage));
      assertThat(vault.cases().withheld(REFERENCE)).containsExactly(passage);
    }
  }

  @Test
  void keepsWhenAndWhereACaseWasBrought() {
    try (Vault vault = open("key")) {
      vault.cases().save(record(), CaseState.RELEASED);
      vault.cases().saveBrief(REFERENCE, brief());
      vault.cases().placed(REFERENCE, Path.of("/ward/Zimbeltross"));
      vault.cases().placed(REFERENCE, Path.of("/ward/b"));
      vault.cases().placed(REFERENCE, Path.of("/ward/Zimbeltross"));
      vault.cases().hold(REFERENCE, true);
      vault.cases().hold(REFERENCE, true);
    }
    try (Vault vault = open("key")) {
      assertThat(vault.cases().meetings())
          .containsExactly(
              new Meeting(REFERENCE, CaseState.RELEASED, Optional.of(YearMonth.of(2026, 11))));
      assertThat(vault.cases().folders(REFERENCE))
          .containsExactly(Path.of("/ward/Zimbeltross"), Path.of("/ward/b"));
      assertThat(vault.cases().held()).containsExactly(REFERENCE);
      vault.cases().hold(REFERENCE, false);
      vault.cases().forgetFolders(REFERENCE);
      assertThat(vault.cases().held()).isEmpty();
      assertThat(vault.cases().folders(REFERENCE)).isEmpty();
    }
  }

  @Test
  void aCaseThatWaitsIsAmongThoseThatAreKept() {
    try (Vault vault = open("key")) {
      vault.cases().save(record(), CaseState.WAITING);
      assertThat(vault.cases().meetings())
          .containsExactly(new Meeting(REFERENCE, CaseState.WAITING, Optional.empty()));
      vault.cases().saveBrief(REFERENCE, brief());
      assertThat(vault.cases().meetings())
          .containsExactly(
              new Meeting(REFERENCE, CaseState.WAITING, Optional.of(YearMonth.of(2026, 11))));
      vault.cases().expire(REFERENCE);
      assertThat(vault.cases().meetings()).isEmpty();
    }
  }

  @Test
  void anExpiredCaseLeavesItsNoteAndWhatIsWithheld() {
    WithheldTag guilt = new WithheldTag("guilt", WithheldTag.EVERYWHERE);
    try (Vault vault = open("key")) {
      vault.cases().save(record(), CaseState.RELEASED);
      vault.cases().jobDone(WORK, CaseState.RELEASED);
      vault.cases().saveBrief(REFERENCE, brief());
      vault.cases().saveWithheld(REFERENCE, List.of(guilt));
      vault.cases().saveDecisions(REFERENCE, decisions());
      vault.sessions().save(note());
      vault.cases().expire(REFERENCE);
      assertThat(vault.cases().state(REFERENCE)).contains(CaseState.EXPIRED);
      assertThat(vault.cases().brief(REFERENCE)).isEmpty();
      assertThat(vault.cases().job(WORK)).isEmpty();
      assertThat(vault.cases().decisions(REFERENCE)).isEmpty();
      assertThat(vault.cases().meetings()).isEmpty();
      assertThat(vault.cases().withheld(REFERENCE)).containsExactly(guilt);
      assertThat(vault.sessions().notes()).containsExactly(note());
      vault.sessions().expire(REFERENCE);
      assertThat(vault.sessions().notes()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
  void aStoreOfAnEarlierVersionOpensWithEverythingInIt(int version) throws IOException {
    Files.createDirectories(folder.resolve("data"));
    FileOwnerKey key = key("key");
    TextSeal seal = new TextSeal(key);
    try (HikariDataSource source = Vault.connect(place(), key)) {
      Vault.migrations(source, place(), seal).target(String.valueOf(version)).load().migrate();
      new EarlierStore(Jdbi.create(source), key, seal, version).fill();
    }
    try (Vault vault = open("key")) {
      assertThat(vault.cases().state(REFERENCE)).contains(CaseState.RELEASED);
      assertThat(vault.cases().job(WORK)).contains(CaseState.RELEASED);
      assertThat(vault.keys().entries(REFERENCE)).isEqualTo(entries(IdentifierType.UNIQUE));
      if (version >= EarlierStore.WITH_BRIEFS) {
        assertThat(vault.cases().brief(REFERENCE)).contains(brief());
        assertThat(vault.cases().meetings())
            .containsExactly(new Meeting(REFERENCE, CaseState.RELEASED, Optional.empty()));
        assertThat(vault.cases().withheld(REFERENCE))
            .containsExactly(new WithheldTag("guilt", new Span(0, 9)));
      }
      if (version >= EarlierStore.WITH_NOTES) {
        assertThat(vault.sessions().notes("monday")).containsExactly(note());
      }
    }
  }

  @Test
  void noteAndGroupComeBackAsTheyWereSaved() {
    try (Vault vault = open("key")) {
      vault.sessions().save(note());
      vault.sessions().save(note());
    }
    try (Vault vault = open("key")) {
      assertThat(vault.sessions().note(REFERENCE)).contains(note());
      assertThat(vault.sessions().notes("monday")).containsExactly(note());
      assertThat(vault.sessions().notes("tuesday")).isEmpty();
    }
  }

  @Test
  void theMonthOfANoteWhoseTimeIsUpStaysWithoutTheNote() {
    try (Vault vault = open("key")) {
      for (int time = 0; time < 2; time++) {
        vault.sessions().save(note());
        vault.sessions().expire(REFERENCE);
      }
      vault.sessions().expire(REFERENCE);
    }
    try (Vault vault = open("key")) {
      assertThat(vault.sessions().notes()).isEmpty();
      assertThat(vault.sessions().expired("monday")).containsExactly(YearMonth.of(2026, 11));
      assertThat(vault.sessions().expired("tuesday")).isEmpty();
    }
  }

  @Test
  void aPieceOfWorkThatIsDoneAgainKeepsItsLatestState() {
    try (Vault vault = open("key")) {
      vault.cases().jobDone(WORK, CaseState.WAITING);
      vault.cases().jobDone(WORK, CaseState.RELEASED);
      assertThat(vault.cases().job(WORK)).contains(CaseState.RELEASED);
      assertThat(vault.cases().job(new WorkKey("cd".repeat(32)))).isEmpty();
    }
  }

  @Test
  void savingAgainReplacesWhatWasKept() {
    try (Vault vault = open("key")) {
      vault.cases().save(record(), CaseState.WAITING);
      vault.keys().save(REFERENCE, entries());
      vault.cases().save(record(), CaseState.RELEASED);
      vault.keys().save(REFERENCE, entries().subList(0, 1));
      assertThat(vault.cases().state(REFERENCE)).contains(CaseState.RELEASED);
      assertThat(vault.keys().entries(REFERENCE)).hasSize(1);
    }
  }

  @Test
  void lookingIntoTheKeyTableOfACaseThatIsNotThereMakesNothing() {
    try (Vault vault = open("key")) {
      assertThat(vault.keys().entries(REFERENCE)).isEmpty();
    }
    try (HikariDataSource source = Vault.connect(place(), key("key"))) {
      int keys =
          Jdbi.create(source)
              .withHandle(
                  handle ->
                      handle.select("SELECT COUNT(*) FROM case_key").mapTo(Integer.class).one());
      assertThat(keys).isZero();
    }
  }

  @Test
  void foldersThatAreNotedAtTheSameTimeAreAllKept() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    CountDownLatch start = new CountDownLatch(1);
    try (Vault vault = open("key")) {
      for (int round = 0; round < 10; round++) {
        CaseReference reference = new CaseReference("C-0000-000" + round);
        List<Future<?>> notes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
          Path own = Path.of("/ward/" + i);
          notes.add(
              pool.submit(
                  () -> {
                    start.await();
                    vault.cases().placed(reference, own);
                    return own;
                  }));
        }
        start.countDown();
        for (Future<?> note : notes) {
          note.get();
        }
        assertThat(vault.cases().folders(reference)).hasSize(4);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void theTermsOfTheFirstAreKeptUntilTheyAreChanged() {
    Terms first = new Terms(60, 9);
    Terms second = new Terms(14, 1);
    try (Vault vault = open("key")) {
      assertThat(vault.terms().terms(first)).isEqualTo(first);
    }
    try (Vault vault = open("key")) {
      assertThat(vault.terms().terms(second)).isEqualTo(first);
      vault.terms().change(second);
      assertThat(vault.terms().terms(first)).isEqualTo(second);
    }
  }

  @Test
  void anotherOwnersKeyDoesNotOpenTheStore() {
    open("key").close();
    assertThatThrownBy(() -> open("other"))
        .isInstanceOf(RunFailure.class)
        .hasMessageContaining("cannot be opened");
  }

  /** Where the store of this test is; the same at each call. */
  abstract StorePlace place();

  final Vault open(String keyFolder) {
    return Vault.open(place(), key(keyFolder));
  }

  final FileOwnerKey key(String name) {
    return FileOwnerKey.open(folder.resolve(name), told::add);
  }

  static List<CaseRecord.KeyEntry> entries() {
    return entries(IdentifierType.PERSON);
  }

  private static List<CaseRecord.KeyEntry> entries(IdentifierType type) {
    return List.of(
        new CaseRecord.KeyEntry("p1", type, "[PATIENT]", new SensitiveText(CANARY)),
        new CaseRecord.KeyEntry("p2", type, "[MOTHER]", new SensitiveText(CANARY + " senior")));
  }

  static StoredNote note() {
    return new StoredNote(
        REFERENCE.id(),
        "monday",
        "2026-11",
        1,
        new SessionNote.Present(8, 1, 0),
        new SessionNote.Themes(List.of("guilt"), List.of("fear"), List.of()),
        List.of("Safety"),
        "doors shut",
        "2026-12-31");
  }

  static StoredDecisions decisions() {
    return new StoredDecisions(
        "ef".repeat(16),
        "01".repeat(16),
        List.of(new DecisionRecord(new Span(0, 4), "keep", "the place is the story")),
        List.of(new StoredDecisions.Answer("q0123abcd", "I read the German")));
  }

  static StoredBrief brief() {
    return new StoredBrief(
        "[PATIENT] said nothing.",
        new ResidualRisk(
            List.of(
                new ResidualRisk.Exposure(
                    "[PATIENT]", List.of(IdentifierType.AGE), 0.5, ResidualRisk.Level.LOW))),
        Map.of("p1", "[PATIENT]"),
        List.of(
            new Person("p1", Optional.of("patient"), Optional.of(Person.Gender.MALE), List.of(0))),
        List.of(
            new StoredBrief.Tag(
                new ThemeHit("guilt", Holder.PRESENTER, new Span(0, 9), 0.7), new Span(0, 7))),
        List.of(new OffsetMap.Stretch(new Span(0, 7), new Span(0, 9))),
        new Material.Withheld(
            List.of(new Span(10, 14), new Span(15, 22)),
            List.of(new Span(15, 22)),
            true,
            true,
            List.of("fear")),
        "2026-11",
        true);
  }

  static CaseRecord record() {
    Finding finding =
        new Finding(
            new Span(0, 4),
            IdentifierType.PERSON,
            IdentifierClass.DIRECT,
            "p1",
            0.9,
            Set.of("listed"));
    return new CaseRecord(
        REFERENCE,
        WORK,
        "placeholder",
        List.of(new CaseRecord.StoredFinding(finding, Operator.PLACEHOLDER)),
        entries());
  }
}
