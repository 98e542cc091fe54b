package org.caseveil.casework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caseveil.conceal.CaseSecret;
import org.caseveil.conceal.Operator;
import org.caseveil.conceal.Policy;
import org.caseveil.conceal.Replaced;
import org.caseveil.document.Document;
import org.caseveil.text.SensitiveText;
import org.caseveil.text.Span;

/**
 * A case while it is worked on: all that stays the same however often it is concealed.
 *
 * @param decided what a person decided, by the span of the finding
 * @param reasons why a person kept a finding, by its span
 */
record CaseDraft(
    CaseFile file,
    CaseReference reference,
    WorkKey work,
    Policy policy,
    Document document,
    CaseSecret secret,
    Map<Span, Operator> decided,
    Map<Span, String> reasons) {

  /** What the store keeps of the case when it is concealed like this. */
  CaseRecord record(Deidentification made) {
    String text = made.narrative().given().reveal();
    List<CaseRecord.StoredFinding> findings = new ArrayList<>();
    Map<String, CaseRecord.KeyEntry> keys = new LinkedHashMap<>();
    for (Replaced replaced : made.concealment().replaced()) {
      findings.add(new CaseRecord.StoredFinding(replaced.finding(), replaced.how()));
      String original = replaced.finding().span().of(text);
      if (replaced.how() != Operator.KEEP) {
        keys.putIfAbsent(
            replaced.finding().entity() + "\n" + replaced.replacement() + "\n" + original,
            new CaseRecord.KeyEntry(
                replaced.finding().entity(),
                replaced.finding().type(),
                replaced.replacement(),
                new SensitiveText(original)));
      }
    }
    return new CaseRecord(reference, work, policy.id(), findings, List.copyOf(keys.values()));
  }
}
