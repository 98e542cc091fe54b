package org.caseveil.casework;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Keeps session notes, one a case. Thread safe. */
public interface SessionStore {

  /** Keeps a note in place of the one kept before on the same case. */
  void save(StoredNote note);

  /** The note on a case. */
  Optional<StoredNote> note(CaseReference reference);

  /** All notes of a group, by month and reference. */
  List<StoredNote> notes(String group);

  /** All notes, by reference. */
  List<StoredNote> notes();

  /** Forgets the note on a case, but not in which month its group met. */
  void expire(CaseReference reference);

  /** The months of a group of which a note was forgotten since its time was up, in order. */
  List<YearMonth> expired(String group);

  /** The groups that have notes, sorted. */
  List<String> groups();
}
