package org.caseveil.casework;

import java.util.List;

/**
 * Keeps what stands for what in each case, originals sealed with a key of the case. Thread safe.
 */
public interface KeyTable {

  /** Keeps a case's entries in place of those kept before. */
  void save(CaseReference reference, List<CaseRecord.KeyEntry> entries);

  /** Ends a case's originals: its key is destroyed with what was sealed under it. */
  void destroy(CaseReference reference);

  /** A case's entries, unsealed, in the order in which they were saved. */
  List<CaseRecord.KeyEntry> entries(CaseReference reference);
}
