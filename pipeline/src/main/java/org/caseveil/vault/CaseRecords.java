package org.caseveil.vault;

import java.util.Optional;
import org.caseveil.casework.CaseRecord;
import org.caseveil.casework.CaseReference;
import org.caseveil.casework.CaseState;
import org.caseveil.casework.WorkKey;
import org.caseveil.identify.Finding;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What was found in a case and how far it is: offsets and states, never text. Thread safe. */
final class CaseRecords {

  private final Jdbi jdbi;

  CaseRecords(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  boolean save(CaseRecord record, CaseState state) {
    return jdbi.inTransaction(
        handle -> {
          if (isWithdrawn(handle, record.reference())) {
            return false;
          }
          put(
              handle,
              "UPDATE care_case SET work_key = ?, policy = ?, state = ? WHERE reference = ?",
              "INSERT INTO care_case (work_key, policy, state, reference) VALUES (?, ?, ?, ?)",
              record.work().id(),
              record.policy(),
              state.name(),
              record.reference().id());
          handle.execute("DELETE FROM finding WHERE reference = ?", record.reference().id());
          saveFindings(handle, record);
          return true;
        });
  }

  boolean saveState(CaseReference reference, CaseState state) {
    return jdbi.inTransaction(
        handle -> {
          if (isWithdrawn(handle, reference)) {
            return false;
          }
          put(
              handle,
              "UPDATE care_case SET state = ? WHERE reference = ?",
              "INSERT INTO care_case (work_key, policy, state, reference) VALUES ('', '', ?, ?)",
              state.name(),
              reference.id());
          CaseEnds.forgetWhatWasMade(handle, reference);
          return true;
        });
  }

  /** Keeps the row as it is until the transaction ends: nobody withdraws the case meanwhile. */
  private static boolean isWithdrawn(Handle handle, CaseReference reference) {
    return handle
        .select("SELECT state FROM care_case WHERE reference = ? FOR UPDATE", reference.id())
        .mapTo(String.class)
        .findOne()
        .filter(CaseState.WITHDRAWN.name()::equals)
        .isPresent();
  }

  /** H2 and PostgreSQL share no statement that inserts or updates. */
  private static void put(Handle handle, String update, String insert, String... values) {
    if (handle.execute(update, (Object[]) values) == 0) {
      handle.execute(insert, (Object[]) values);
    }
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

  Optional<CaseState> state(CaseReference reference) {
    return jdbi.withHandle(
        handle ->
            handle
                .select("SELECT state FROM care_case WHERE reference = ?", reference.id())
                .mapTo(String.class)
                .findOne()
                .map(CaseState::valueOf));
  }

  void jobDone(WorkKey work, CaseState state) {
    jdbi.useTransaction(
        handle ->
            put(
                handle,
                "UPDATE job SET state = ? WHERE work_key = ?",
                "INSERT INTO job (state, work_key) VALUES (?, ?)",
                state.name(),
                work.id()));
  }

  Optional<CaseState> job(WorkKey work) {
    return jdbi.withHandle(
        handle ->
            handle
                .select("SELECT state FROM job WHERE work_key = ?", work.id())
                .mapTo(String.class)
                .findOne()
                .map(CaseState::valueOf));
  }
}
