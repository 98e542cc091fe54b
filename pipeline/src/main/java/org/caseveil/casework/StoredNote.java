package org.caseveil.casework;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.caseveil.brief.SessionNote;
import org.caseveil.conceal.Concealer;

/**
 * A session note as the store keeps it: de-identified text only. Immutable.
 *
 * @param reference of the case
 * @param group its short name
 * @param month of the meeting, such as {@code 2026-11}
 * @param session which meeting of that month, from 1
 * @param present numbers of people
 * @param themes what became of them
 * @param questions what the note answers
 * @param text the answers, one a line
 * @param deleteBy such as {@code 2027-12-31}
 */
public record StoredNote(
    String reference,
    String group,
    String month,
    int session,
    SessionNote.Present present,
    SessionNote.Themes themes,
    List<String> questions,
    String text,
    String deleteBy) {

  public StoredNote {
    questions = List.copyOf(questions);
    // What an earlier version kept does not tell.
    session = Math.max(1, session);
  }

  static StoredNote of(SessionNote note) {
    return new StoredNote(
        note.heading().reference(),
        note.heading().group(),
        note.heading().month().toString(),
        note.heading().session(),
        note.present(),
        note.themes(),
        note.questions(),
        note.text().content(),
        note.deleteBy().toString());
  }

  /** The note itself. */
  SessionNote note(Concealer concealer) {
    return new SessionNote(
        new SessionNote.Heading(reference, YearMonth.parse(month), session, group),
        present,
        themes,
        questions,
        concealer.concealedBefore(text),
        LocalDate.parse(deleteBy));
  }

  /** Length only: even de-identified text stays out of logs. */
  @Override
  public String toString() {
    return "<stored note, " + text.length() + " chars>";
  }
}
