package org.caseveil.casework;

/** Where a case stands. */
public enum CaseState {
  /** Its files are being written; where that was interrupted, some of them may stand. */
  RELEASING,
  RELEASED,
  WAITING,
  QUARANTINED,
  /** Taken back by its presenter: nothing is left of it but this. */
  WITHDRAWN,
  /** Deleted when its time was up; a run makes it anew. */
  EXPIRED
}
