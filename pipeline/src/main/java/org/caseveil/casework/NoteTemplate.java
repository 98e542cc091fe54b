package org.caseveil.casework;

import java.time.LocalDate;
import java.util.List;

/** Writes the file that leaders fill in after a meeting, with comments that tell how. */
final class NoteTemplate {

  private NoteTemplate() {}

  /**
   * The template for a case.
   *
   * @param month of the meeting if the brief has one, else empty
   * @param until when the note goes
   * @param themes ids and titles of the brief's themes
   */
  static String text(
      CaseReference reference, String month, LocalDate until, List<TagList.Entry> themes) {
    StringBuilder left = new StringBuilder(themes.isEmpty() ? " []\n" : "\n");
    for (TagList.Entry theme : themes) {
      left.append("    - ").append(theme.id()).append("  # ").append(theme.title()).append('\n');
    }
    String when = month.isEmpty() ? "YYYY-MM" : month;
    return """
    # Session note, filled in by the leaders together after the meeting. Then run
    #   caseveil note %1$s THIS-FILE
    # and delete this file. No names, no clinical facts, no member's words, no evaluation of
    # anybody; what identifies a person all the same is replaced before the note is kept, but in
    # the group's word: no name of a person, a place or an institution there.
    # Whatever you leave empty ("") is not in the note.
    case: %1$s
    month: "%2$s"          # of the meeting
    session: 1                # which meeting of that month; two cases of one evening have the same
    group: group              # a short word for your group, the same in every note
    present: 0                # how many were there
    joined: 0                 # how many are new in the group since the last meeting
    departed: 0               # how many left the group since

    # The brief's themes by their names in config/themes. Move those that the group took up;
    # "added" are those that only the group brought.
    themes:
      taken-up: []
      left:%3$s  added: []

    meeting:
      over-heard: ""          # whose side was heard too much: the patient's, the presenter's ...
      under-heard: ""         # whose side was heard too little
      mirrored: ""            # did the group come to resemble the case, and how
      safety: ""              # what the leaders did for it
      boundaries: ""
      presenter-protected: ""
      solutions-avoided: ""
      frame-events: ""        # late, interrupted, a member away
      went-well: ""
      next-time: ""

    follow-up:
      needed: false
      by: ""                  # by role, not by name: "the leaders"

    closing-words: ""         # the presenter's, only if offered
    delete-by: "%4$s"   # usually a month after the group's year; the same in its notes
    """
        .formatted(reference.id(), when, left, until);
  }
}
