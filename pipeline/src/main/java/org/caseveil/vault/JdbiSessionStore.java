package org.caseveil.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.caseveil.casework.CaseReference;
import org.caseveil.casework.SessionStore;
import org.caseveil.casework.StoredNote;
import org.jdbi.v3.core.Jdbi;

/** Session notes in the database: de-identified text only. Thread safe. */
final class JdbiSessionStore implements SessionStore {

  private final Jdbi jdbi;
  private final TextSeal seal;

  JdbiSessionStore(Jdbi jdbi, TextSeal seal) {
    this.jdbi = jdbi;
    this.seal = seal;
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
              seal.seal(StoredJson.of(note), place(note.reference())));
        });
  }

  @Override
  public Optional<StoredNote> note(CaseReference reference) {
    return jdbi.withHandle(
        handle ->
            handle
                .select(
                    "SELECT reference, content FROM session_note WHERE reference = ?",
                    reference.id())
                .map((row, context) -> opened(row))
                .findOne());
  }

  @Override
  public List<StoredNote> notes(String group) {
    return jdbi.withHandle(
        handle ->
            handle
                .select(
                    "SELECT reference, content FROM session_note WHERE group_name = ?"
                        + " ORDER BY meeting_month, reference",
                    group)
                .map((row, context) -> opened(row))
                .list());
  }

  @Override
  public List<StoredNote> notes() {
    return jdbi.withHandle(
        handle ->
            handle
                .select("SELECT reference, content FROM session_note ORDER BY reference")
                .map((row, context) -> opened(row))
                .list());
  }

  @Override
  public void expire(CaseReference reference) {
    jdbi.useTransaction(
        handle -> {
          handle.execute(
              "INSERT INTO expired_note (group_name, meeting_month)"
                  + " SELECT s.group_name, s.meeting_month FROM session_note s"
                  + " WHERE s.reference = ? AND NOT EXISTS (SELECT 1 FROM expired_note e WHERE"
                  + " e.group_name = s.group_name AND e.meeting_month = s.meeting_month)",
              reference.id());
          handle.execute("DELETE FROM session_note WHERE reference = ?", reference.id());
        });
  }

  @Override
  public List<YearMonth> expired(String group) {
    return jdbi.withHandle(
        handle ->
            handle
                .select(
                    "SELECT meeting_month FROM expired_note WHERE group_name = ?"
                        + " ORDER BY meeting_month",
                    group)
                .mapTo(String.class)
                .map(YearMonth::parse)
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

  private StoredNote opened(ResultSet row) throws SQLException {
    String place = place(row.getString("reference"));
    return StoredJson.read(seal.open(row.getString("content"), place), StoredNote.class);
  }

  private static String place(String reference) {
    return "session_note/" + reference;
  }
}
