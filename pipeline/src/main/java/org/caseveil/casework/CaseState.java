package org.caseveil.casework;

/** Where a case stands. */
public enum CaseState {
  RELEASED,
  WAITING,
  QUARANTINED,
  /** Taken back by its presenter: nothing is left of it but this. */
  WITHDRAWN,
  /** Deleted when its time was up; a run makes it anew. */
  EXPIRED
}
