package org.caseveil.brief;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.caseveil.brief.GroupYear.Meetings;
import org.caseveil.brief.GroupYear.Sitting;

/**
 * The frame of half a group's year. Immutable.
 *
 * @param from its first month
 * @param showing whether its themes are shown
 * @param sessions how many meetings there were
 * @param cases how many were brought to them
 * @param gaps months without a meeting
 * @param membership who came and went
 */
public record HalfYear(
    YearMonth from, Showing showing, int sessions, int cases, Gaps gaps, Membership membership) {

  static final int MONTHS = 6;

  /**
   * Whether themes of a half-year are shown. Two pages that differ by one meeting would tell what
   * that meeting was about: hence none of a half-year to which a meeting may still come, or from
   * which a note is gone.
   */
  public enum Showing {
    SHOWN("", ""),
    NOTES_GONE(
        "notes are deleted: not shown",
        "Notes of it were deleted when their time was up, and its numbers are of those that are"
            + " left. What was put together before is in the files named “kept”, in the output folder"
            + " of that day."),
    NOT_OVER("not over yet: not shown", "It is not over yet: its themes are shown at its end."),
    TOO_FEW(
        "fewer than five cases: not shown",
        "Fewer than five cases were brought: its themes are not shown.");

    private final String label;
    private final String sentence;

    Showing(String label, String sentence) {
      this.label = label;
      this.sentence = sentence;
    }

    /** Why not, in a few words. */
    String label() {
      return label;
    }

    /** Why not, in sentences. */
    String sentence() {
      return sentence;
    }
  }

  /**
   * Months without a meeting between two with one, counted where the meetings begin again.
   *
   * @param number how often
   * @param longest in months; 0 without a gap
   */
  public record Gaps(int number, int longest) {}

  /**
   * Numbers of people; absent where they are small, or where a later page would give others.
   *
   * @param joined how many came to the group
   * @param departed how many left it
   */
  public record Membership(OptionalInt joined, OptionalInt departed) {}

  static HalfYear of(YearMonth from, Meetings meetings, LocalDate today) {
    List<Sitting> own =
        meetings.noted().stream().filter(sitting -> isIn(from, sitting.month())).toList();
    Collection<List<Sitting>> sessions =
        own.stream().collect(Collectors.groupingBy(HalfYear::session)).values();
    Showing showing = showing(from, own.size(), meetings, today);
    boolean settled = showing == Showing.SHOWN || showing == Showing.TOO_FEW;
    return new HalfYear(
        from,
        showing,
        sessions.size(),
        own.size(),
        gaps(from, meetings),
        new Membership(
            settled ? people(sessions, Sitting::joined) : OptionalInt.empty(),
            settled ? people(sessions, Sitting::departed) : OptionalInt.empty()));
  }

  /** Its last month. */
  public YearMonth to() {
    return last(from);
  }

  /** Whether its themes are shown. */
  public boolean isShown() {
    return showing == Showing.SHOWN;
  }

  boolean holds(Sitting sitting) {
    return isIn(from, sitting.month());
  }

  private static YearMonth last(YearMonth from) {
    return from.plusMonths(MONTHS - 1L);
  }

  private static boolean isIn(YearMonth from, YearMonth month) {
    return !month.isBefore(from) && !month.isAfter(last(from));
  }

  private static Showing showing(YearMonth from, int cases, Meetings meetings, LocalDate today) {
    if (meetings.gone().stream().anyMatch(month -> isIn(from, month))) {
      return Showing.NOTES_GONE;
    }
    // On its last day the meeting may still be tonight.
    if (!today.isAfter(last(from).atEndOfMonth())) {
      return Showing.NOT_OVER;
    }
    return cases < GroupYear.FEWEST_CASES ? Showing.TOO_FEW : Showing.SHOWN;
  }

  private record Session(YearMonth month, int number) {}

  private static Session session(Sitting sitting) {
    return new Session(sitting.month(), sitting.session());
  }

  /** Each note of an evening tells the same people: they count once. */
  private static OptionalInt people(
      Collection<List<Sitting>> sessions, ToIntFunction<Sitting> number) {
    return GroupYear.shown(
        sessions.stream().mapToInt(cases -> cases.stream().mapToInt(number).max().orElse(0)).sum());
  }

  private static Gaps gaps(YearMonth from, Meetings meetings) {
    TreeSet<YearMonth> met = new TreeSet<>(meetings.gone());
    meetings.noted().forEach(sitting -> met.add(sitting.month()));
    List<YearMonth> months = List.copyOf(met);
    List<Integer> gaps = new ArrayList<>();
    for (int i = 1; i < months.size(); i++) {
      int without = (int) ChronoUnit.MONTHS.between(months.get(i - 1), months.get(i)) - 1;
      if (without > 0 && isIn(from, months.get(i))) {
        gaps.add(without);
      }
    }
    return new Gaps(gaps.size(), gaps.stream().mapToInt(Integer::intValue).max().orElse(0));
  }
}
