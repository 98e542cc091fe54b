package org.caseveil.theme;

import java.util.Locale;

/** Whose a theme is. */
public enum Holder {
  PRESENTER,
  PATIENT,
  FAMILY,
  STAFF;

  /** The word used in files: lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
