package org.caseveil.casework;

import java.util.List;
import org.caseveil.conceal.Operator;
import org.caseveil.identify.Finding;
import org.caseveil.identify.IdentifierType;
import org.caseveil.text.SensitiveText;

/**
 * What the store keeps of a case.
 *
 * @param reference how the case is called
 * @param work which work it was
 * @param policy under which
 * @param findings offsets only
 * @param keys what stands for what; sealed by the store
 */
public record CaseRecord(
    CaseReference reference,
    WorkKey work,
    String policy,
    List<StoredFinding> findings,
    List<KeyEntry> keys) {

  public CaseRecord {
    findings = List.copyOf(findings);
    keys = List.copyOf(keys);
  }

  /** A finding and what was done with it. */
  public record StoredFinding(Finding finding, Operator how) {}

  /**
   * What stands in the shared case for what.
   *
   * @param entity the thing replaced
   * @param type what kind it is; UNIQUE in entries that were made before types were kept
   * @param replacement what stands there now
   * @param original what stood there
   */
  public record KeyEntry(
      String entity, IdentifierType type, String replacement, SensitiveText original) {}
}
