package org.caseveil.conceal;

import java.util.List;
import java.util.Map;
import org.caseveil.identify.Identification;
import org.caseveil.text.Narrative;
import org.caseveil.text.SensitiveText;
import org.caseveil.text.Span;

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

  /** Text that was concealed before and kept, as it is. */
  default DeidentifiedText concealedBefore(String kept) {
    return conceal(
            Narrative.typed(new SensitiveText(kept)),
            new Identification(List.of(), List.of()),
            new Policy("as-is", 1, "", Map.of()),
            new CaseSecret(new byte[CaseSecret.BYTES]))
        .text();
  }

  /**
   * Conceals with a person's decisions, which go before the policy.
   *
   * @param decided by the span of the finding
   */
  Concealment conceal(
      Narrative narrative,
      Identification identification,
      Policy policy,
      CaseSecret secret,
      Map<Span, Operator> decided);
}
