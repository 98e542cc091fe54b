package org.caseveil.casework;

import java.util.List;
import java.util.Optional;

/** Keeps cases: states, findings by offset, briefs and decisions. Thread safe. */
public interface CaseStore {

  /** Keeps a case in place of what was kept of it before. */
  void save(CaseRecord record, CaseState state);

  /** Keeps the leader's page of a case. */
  void saveBrief(CaseReference reference, String html);

  /** Keeps what a person decided, in place of earlier decisions on the case. */
  void saveDecisions(CaseReference reference, List<DecisionRecord> decisions);

  /** Where a case stands, if it is kept at all. */
  Optional<CaseState> state(CaseReference reference);

  /** Notes that a piece of work is done. */
  void jobDone(WorkKey work, CaseState state);

  /** What a piece of work came to, if it was done. */
  Optional<CaseState> job(WorkKey work);
}
