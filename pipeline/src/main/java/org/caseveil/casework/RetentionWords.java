package org.caseveil.casework;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What {@link Retention} tells, in sentences for the user. Thread safe. */
public final class RetentionWords {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  private RetentionWords() {}

  /** A day as messages write it. */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  static String tooLate(YearMonth month, LocalDate last) {
    return "--month "
        + month
        + ": cases of that month are deleted on "
        + day(last)
        + ", which is today or over, so the next command would delete these. Nothing was"
        + " done. Look at the year; for a meeting that is past, leave --month out";
  }

  static String nextTime(Retention.Keeping due) {
    return "The time of case "
        + due.reference()
        + " ("
        + due.part().words()
        + ") was up on "
        + until(due)
        + ": the next command deletes it. To keep it, name a later month (caseveil brief "
        + due.reference()
        + " --month YYYY-MM) or hold it (caseveil purge --hold "
        + due.reference()
        + ").";
  }

  /**
   * That something is deleted.
   *
   * @param besides what went with it
   */
  static String deleted(Retention.Keeping due, String besides, FolderSweep swept) {
    return "Deleted, since its time was up on "
        + until(due)
        + ": case "
        + due.reference()
        + ", "
        + due.part().words()
        + besides
        + "."
        + absent(swept);
  }

  static String notAll(Retention.Keeping due, FolderSweep swept) {
    return "The time of case "
        + due.reference()
        + " ("
        + due.part().words()
        + ") is up, but not all of it could be deleted in "
        + FolderSweep.words(swept.refused())
        + ". Close its files where they are open; the next command tries again.";
  }

  private static String until(Retention.Keeping due) {
    return day(due.until().orElseThrow());
  }

  private static String absent(FolderSweep swept) {
    return swept.absent().isEmpty()
        ? ""
        : " Its files were also written to "
            + FolderSweep.words(swept.absent())
            + ", which is not there now: if it comes back, delete them yourself.";
  }
}
