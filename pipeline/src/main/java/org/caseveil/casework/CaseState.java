package org.caseveil.casework;

/** Where a case stands. */
public enum CaseState {
  RELEASED,
  WAITING,
  QUARANTINED
}
