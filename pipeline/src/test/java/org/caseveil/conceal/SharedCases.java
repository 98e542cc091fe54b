package org.caseveil.conceal;

import java.util.List;
import java.util.Map;
import org.caseveil.text.OffsetMap;

/** De-identified texts and concealments made by hand, for tests of what comes after. */
public final class SharedCases {

  private SharedCases() {}

  /** A text in which nothing had to be concealed. */
  public static DeidentifiedText text(String content) {
    return new DeidentifiedText(content, OffsetMap.identity());
  }

  /** A concealment with that text. */
  public static Concealment concealed(
      String content, ResidualRisk risk, Map<String, String> names) {
    return new Concealment(text(content), List.of(), List.of(), risk, names);
  }
}
