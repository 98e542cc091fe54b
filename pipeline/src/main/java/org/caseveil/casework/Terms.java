package org.caseveil.casework;

/**
 * What everything in a store goes by.
 *
 * @param daysAfterMeeting how long a case stays after the last day of its meeting's month
 * @param yearBegins the month, 1 to 12, with which every group's year begins
 */
public record Terms(int daysAfterMeeting, int yearBegins) {

  /** As messages and {@code config/pipeline.yaml} write them. */
  String words() {
    return "days-after-meeting: " + daysAfterMeeting + " and year-begins: " + yearBegins;
  }
}
