package org.caseveil.vault;

import java.util.List;
import java.util.Set;
import org.caseveil.casework.CaseReference;
import org.caseveil.casework.CaseState;
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
      List.of("leader_brief", "withheld_tag", "finding", "decision", "session_note", "case_hold");

  /** Those that are emptied when the time of a shared case is up. */
  private static final List<String> OF_A_SHARED_CASE =
      List.of("leader_brief", "finding", "decision");

  private final Jdbi jdbi;

  CaseEnds(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void withdraw(CaseReference reference) {
    jdbi.useTransaction(
        handle -> {
          for (String table : OF_A_CASE) {
            handle.execute("DELETE FROM " + table + " WHERE reference = ?", reference.id());
          }
          handle.execute(
              "UPDATE care_case SET state = ? WHERE reference = ?",
              CaseState.WITHDRAWN.name(),
              reference.id());
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
          for (String table : OF_A_SHARED_CASE) {
            handle.execute("DELETE FROM " + table + " WHERE reference = ?", reference.id());
          }
          handle.execute(
              "DELETE FROM job WHERE work_key IN"
                  + " (SELECT work_key FROM care_case WHERE reference = ?)",
              reference.id());
          handle.execute(
              "UPDATE care_case SET state = ? WHERE reference = ?",
              CaseState.EXPIRED.name(),
              reference.id());
        });
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
