package org.caseveil.vault;

import java.util.List;
import java.util.Optional;
import org.caseveil.casework.CaseRecord;
import org.caseveil.casework.CaseReference;
import org.caseveil.casework.CaseState;
import org.caseveil.casework.CaseStore;
import org.caseveil.casework.DecisionRecord;
import org.caseveil.casework.WorkKey;
import org.caseveil.identify.Finding;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Cases in the database: offsets and states, never text of an original. Thread safe. */
final class JdbiCaseStore implements CaseStore {

  private final Jdbi jdbi;

  JdbiCaseStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void save(CaseRecord record, CaseState state) {
    jdbi.useTransaction(
        handle -> {
          handle.execute(
              "MERGE INTO care_case (reference, work_key, policy, state) KEY (reference)"
                  + " VALUES (?, ?, ?, ?)",
              record.reference().id(),
              record.work().id(),
              record.policy(),
              state.name());
          handle.execute("DELETE FROM finding WHERE reference = ?", record.reference().id());
          saveFindings(handle, record);
        });
  }

  private static void saveFindings(Handle handle, CaseRecord record) {
    if (record.findings().isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO finding (reference, number, start_unit, end_unit, type, class, entity,"
                + " score, operation) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    int number = 1;
    for (CaseRecord.StoredFinding stored : record.findings()) {
      Finding finding = stored.finding();
      batch.add(
          record.reference().id(),
          number++,
          finding.span().start(),
          finding.span().end(),
          finding.type().name(),
          finding.identifierClass().name(),
          finding.entity(),
          finding.score(),
          stored.how().name());
    }
    batch.execute();
  }

  @Override
  public void saveBrief(CaseReference reference, String html) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "MERGE INTO brief (reference, page) KEY (reference) VALUES (?, ?)",
                reference.id(),
                html));
  }

  @Override
  public void saveDecisions(CaseReference reference, List<DecisionRecord> decisions) {
    jdbi.useTransaction(
        handle -> {
          handle.execute("DELETE FROM decision WHERE reference = ?", reference.id());
          int number = 1;
          for (DecisionRecord decision : decisions) {
            handle.execute(
                "INSERT INTO decision (reference, number, start_unit, end_unit, what, detail)"
                    + " VALUES (?, ?, ?, ?, ?, ?)",
                reference.id(),
                number++,
                decision.span().start(),
                decision.span().end(),
                decision.what(),
                decision.detail());
          }
        });
  }

  @Override
  public Optional<CaseState> state(CaseReference reference) {
    return jdbi.withHandle(
        handle ->
            handle
                .select("SELECT state FROM care_case WHERE reference = ?", reference.id())
                .mapTo(String.class)
                .findOne()
                .map(CaseState::valueOf));
  }

  @Override
  public void jobDone(WorkKey work, CaseState state) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "MERGE INTO job (work_key, state) KEY (work_key) VALUES (?, ?)",
                work.id(),
                state.name()));
  }

  @Override
  public Optional<CaseState> job(WorkKey work) {
    return jdbi.withHandle(
        handle ->
            handle
                .select("SELECT state FROM job WHERE work_key = ?", work.id())
                .mapTo(String.class)
                .findOne()
                .map(CaseState::valueOf));
  }
}
