package org.caseveil.vault;

import java.util.List;
import java.util.Set;
import org.caseveil.casework.CaseReference;
import org.caseveil.casework.CaseState;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Ends what is kept of a case: by withdrawal, or when its time is up and nobody holds it. Thread
 * safe.
 */
final class CaseEnds {

  /**
   * The tables that hold anything about what is in a case. Where its files are is forgotten when
   * they are gone.
   */
  private static final List<String> OF_A_CASE =
      List.of(
          "leader_brief", "withheld_tag", "finding", "decided_case", "session_note", "case_hold");

  /** Those that are emptied when a case is shared no longer. */
  private static final List<String> OF_A_SHARED_CASE = List.of("leader_brief", "finding");

  private final Jdbi jdbi;

  CaseEnds(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void withdraw(CaseReference reference) {
    jdbi.useTransaction(
        handle -> {
          // The case first, as whoever saves one does: neither waits for the other for ever.
          handle.execute(
              "UPDATE care_case SET state = ? WHERE reference = ?",
              CaseState.WITHDRAWN.name(),
              reference.id());
          for (String table : OF_A_CASE) {
            handle.execute("DELETE FROM " + table + " WHERE reference = ?", reference.id());
          }
        });
  }

  void bringBack(CaseReference reference) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "DELETE FROM care_case WHERE reference = ? AND state = ?",
                reference.id(),
                CaseState.WITHDRAWN.name()));
  }

  void expire(CaseReference reference) {
    jdbi.useTransaction(
        handle -> {
          handle.execute(
              "UPDATE care_case SET state = ? WHERE reference = ? AND state <> ?",
              CaseState.EXPIRED.name(),
              reference.id(),
              CaseState.WITHDRAWN.name());
          forgetWhatWasMade(handle, reference);
          handle.execute("DELETE FROM decided_case WHERE reference = ?", reference.id());
          handle.execute(
              "DELETE FROM job WHERE work_key IN"
                  + " (SELECT work_key FROM care_case WHERE reference = ?)",
              reference.id());
        });
  }

  /** What was made of a case; what its presenter withheld and decided, and its note, stay. */
  static void forgetWhatWasMade(Handle handle, CaseReference reference) {
    for (String table : OF_A_SHARED_CASE) {
      handle.execute("DELETE FROM " + table + " WHERE reference = ?", reference.id());
    }
  }

  void hold(CaseReference reference, boolean held) {
    jdbi.useTransaction(
        handle -> {
          handle.execute("DELETE FROM case_hold WHERE reference = ?", reference.id());
          if (held) {
            handle.execute("INSERT INTO case_hold (reference) VALUES (?)", reference.id());
          }
        });
  }

  Set<CaseReference> held() {
    return jdbi.withHandle(
        handle ->
            handle
                .select("SELECT reference FROM case_hold")
                .mapTo(String.class)
                .map(CaseReference::new)
                .set());
  }
}
