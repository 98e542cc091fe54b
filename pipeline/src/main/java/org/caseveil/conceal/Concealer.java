package org.caseveil.conceal;

import org.caseveil.identify.Identification;
import org.caseveil.text.Narrative;

/** Replaces what was found by policy; the only maker of {@link DeidentifiedText}. Thread safe. */
public interface Concealer {

  /**
   * Conceals every finding.
   *
   * @param policy what to do with each type
   * @param secret of this case: seeds surrogates and the date shift, so that a re-run gives the
   *     same
   */
  Concealment conceal(
      Narrative narrative, Identification identification, Policy policy, CaseSecret secret);
}
