package org.caseveil.vault;

import java.util.List;
import java.util.Optional;
import org.caseveil.casework.CaseReference;
import org.caseveil.casework.SessionStore;
import org.caseveil.casework.StoredNote;
import org.jdbi.v3.core.Jdbi;

/** Session notes in the database: de-identified text only. Thread safe. */
final class JdbiSessionStore implements SessionStore {

  private final Jdbi jdbi;

  JdbiSessionStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void save(StoredNote note) {
    jdbi.useTransaction(
        handle -> {
          handle.execute("DELETE FROM session_note WHERE reference = ?", note.reference());
          handle.execute(
              "INSERT INTO session_note (reference, group_name, meeting_month, content)"
                  + " VALUES (?, ?, ?, ?)",
              note.reference(),
              note.group(),
              note.month(),
              StoredJson.of(note));
        });
  }

  @Override
  public Optional<StoredNote> note(CaseReference reference) {
    return jdbi.withHandle(
        handle ->
            handle
                .select("SELECT content FROM session_note WHERE reference = ?", reference.id())
                .mapTo(String.class)
                .findOne()
                .map(content -> StoredJson.read(content, StoredNote.class)));
  }

  @Override
  public List<StoredNote> notes(String group) {
    return jdbi.withHandle(
        handle ->
            handle
                .select(
                    "SELECT content FROM session_note WHERE group_name = ?"
                        + " ORDER BY meeting_month, reference",
                    group)
                .mapTo(String.class)
                .map(content -> StoredJson.read(content, StoredNote.class))
                .list());
  }

  @Override
  public List<String> groups() {
    return jdbi.withHandle(
        handle ->
            handle
                .select("SELECT DISTINCT group_name FROM session_note ORDER BY group_name")
                .mapTo(String.class)
                .list());
  }
}
