package org.caseveil.identify.pattern;

import java.util.Locale;

/** Which view of a narrative a pattern reads. */
public enum View {
  /** The text as it was given: for what stands in words anyway. */
  GIVEN,
  /** The text written out: for forms of letters and digits. */
  WRITTEN,
  /** Each of the two. */
  BOTH;

  static View of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  boolean reads(View one) {
    return this == BOTH || this == one;
  }
}
