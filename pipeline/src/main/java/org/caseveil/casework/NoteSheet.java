package org.caseveil.casework;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A session note as leaders write it; one YAML file. What they write is not de-identified yet, so
 * that a sheet prints nothing of itself.
 *
 * @param caseId the case's reference
 * @param month of the meeting
 * @param session which meeting of that month; the first if it is left out
 * @param group a short word for the group; it is not de-identified
 * @param present how many were there
 * @param joined how many are new in the group since the last meeting
 * @param departed how many left the group since
 * @param themes what became of the themes
 * @param meeting how it went
 * @param followUp what is to be done
 * @param closingWords the presenter's, only if offered
 * @param deleteBy when the note goes
 */
public record NoteSheet(
    @JsonProperty("case") String caseId,
    String month,
    Optional<Integer> session,
    String group,
    int present,
    int joined,
    int departed,
    ThemeLists themes,
    Meeting meeting,
    FollowUp followUp,
    Optional<String> closingWords,
    String deleteBy) {

  private static final Pattern GROUP = Pattern.compile("[a-z0-9][a-z0-9-]{0,30}");

  public NoteSheet {
    month(month);
    day(deleteBy);
    if (!GROUP.matcher(group).matches()) {
      throw new IllegalArgumentException(
          "group: a short word of small letters, digits and hyphens, such as monday");
    }
    if (session.filter(number -> number < 1).isPresent()) {
      throw new IllegalArgumentException(
          "session: 1 for the month's first meeting, 2 for the next");
    }
    if (present < 1) {
      throw new IllegalArgumentException("present: write how many were there, instead of 0");
    }
    if (joined < 0 || departed < 0) {
      throw new IllegalArgumentException("joined and departed: write how many; 0 if nobody");
    }
  }

  /** Themes by their ids. */
  public record ThemeLists(List<String> takenUp, List<String> left, List<String> added) {
    public ThemeLists {
      takenUp = List.copyOf(takenUp);
      left = List.copyOf(left);
      added = List.copyOf(added);
    }
  }

  /** How the meeting went; whatever is left empty is not in the note. */
  public record Meeting(
      Optional<String> overHeard,
      Optional<String> underHeard,
      Optional<String> mirrored,
      Optional<String> safety,
      Optional<String> boundaries,
      Optional<String> presenterProtected,
      Optional<String> solutionsAvoided,
      Optional<String> frameEvents,
      Optional<String> wentWell,
      Optional<String> nextTime) {}

  /**
   * What is to be done.
   *
   * @param needed whether anything is
   * @param by whom, by role
   */
  public record FollowUp(boolean needed, Optional<String> by) {}

  YearMonth when() {
    return month(month);
  }

  /** The day on which the note goes. */
  public LocalDate until() {
    return day(deleteBy);
  }

  /** What is asked, with what was written: one line each, in the order of the page. */
  Map<String, String> answers() {
    Map<String, String> answers = new LinkedHashMap<>();
    answers.put("Whose side was heard too much", line(meeting.overHeard()));
    answers.put("Whose side was heard too little", line(meeting.underHeard()));
    answers.put("Did the group come to resemble the case", line(meeting.mirrored()));
    answers.put("Safety", line(meeting.safety()));
    answers.put("Boundaries", line(meeting.boundaries()));
    answers.put("Presenter protected", line(meeting.presenterProtected()));
    answers.put("Solutions avoided", line(meeting.solutionsAvoided()));
    answers.put("Events of the frame", line(meeting.frameEvents()));
    answers.put("What went well", line(meeting.wentWell()));
    answers.put("What next time", line(meeting.nextTime()));
    answers.put("Follow-up", inWords(followUp));
    answers.put("The presenter’s closing words, as offered", line(closingWords));
    return answers;
  }

  private static String inWords(FollowUp followUp) {
    if (!followUp.needed()) {
      return "not needed";
    }
    String by = line(followUp.by());
    return by.isEmpty() ? "needed" : "needed, by " + by;
  }

  private static String line(Optional<String> written) {
    return written.orElse("").strip().replaceAll("\\s+", " ");
  }

  private static YearMonth month(String written) {
    try {
      return YearMonth.parse(written);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("month: is written as in 2026-11");
    }
  }

  private static LocalDate day(String written) {
    try {
      return LocalDate.parse(written);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("delete-by: is written as in 2027-12-31");
    }
  }

  /** Nothing of what was written. */
  @Override
  public String toString() {
    return "<session note>";
  }
}
