package org.caseveil.casework;

import java.util.List;
import org.caseveil.conceal.Concealment;
import org.caseveil.identify.Identification;
import org.caseveil.theme.ThemeHit;

/** Makes the leader's page of a case from its de-identified text. Thread safe, deterministic. */
@FunctionalInterface
public interface BriefWriter {

  /**
   * The page as one self-contained HTML text.
   *
   * @param identification the cast behind the names that the shared case uses
   */
  String html(
      CaseReference reference,
      Concealment concealment,
      Identification identification,
      List<ThemeHit> themes);
}
