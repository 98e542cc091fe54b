package org.caseveil.brief;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Function;
import org.caseveil.theme.Taxonomy;

/**
 * A group's year in numbers that point to nobody: themes only by half-year, once it is over, only
 * where five cases or more were brought, and no number under three. With one case a meeting, a
 * month would be a presenter. Immutable.
 *
 * @param group the group's short name
 * @param halves the two halves, in order
 * @param rows themes of which at least one number may be shown, by title
 */
public record GroupYear(String group, List<HalfYear> halves, List<Row> rows) {

  /** Fewer cases than this in a half-year, and no theme of it is shown. */
  public static final int FEWEST_CASES = 5;

  /** A smaller number of themes or of people is hidden. */
  public static final int SMALLEST_NUMBER = 3;

  public GroupYear {
    halves = List.copyOf(halves);
    rows = List.copyOf(rows);
  }

  /**
   * What a meeting's note tells about one case, without the case.
   *
   * @param month of the meeting
   * @param session which meeting of that month; two cases of one evening have the same
   * @param joined how many came to the group
   * @param departed how many left it
   * @param themes by id, those of the brief and those that the group added
   */
  public record Sitting(
      YearMonth month, int session, int joined, int departed, SessionNote.Themes themes) {}

  /**
   * All that is known of when a group met.
   *
   * @param noted in any order, of other years too
   * @param gone months of which a note is deleted because its time was up
   */
  public record Meetings(List<Sitting> noted, List<YearMonth> gone) {

    public Meetings {
      noted = List.copyOf(noted);
      gone = List.copyOf(gone);
    }
  }

  /**
   * A theme.
   *
   * @param theme its title
   * @param cells one for each half
   */
  public record Row(String theme, List<Cell> cells) {

    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * Numbers of cases; what is hidden is absent.
   *
   * @param present the brief showed the theme
   * @param takenUp and the group took it up; absent too where the rest, which anybody could work
   *     out, would be one or two
   * @param added only the group brought it
   */
  public record Cell(OptionalInt present, OptionalInt takenUp, OptionalInt added) {

    private static final Cell HIDDEN =
        new Cell(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());

    boolean saysSomething() {
      return present.isPresent() || added.isPresent();
    }

    /** Present, but how often it was taken up would tell a small number. */
    boolean hidesTakenUp() {
      return present.isPresent() && takenUp.isEmpty();
    }
  }

  /**
   * The year that begins with a month.
   *
   * @param today the day on which it is put together: tells which halves are over
   */
  public static GroupYear of(
      String group, YearMonth from, Meetings meetings, LocalDate today, Taxonomy taxonomy) {
    List<HalfYear> halves =
        List.of(
            HalfYear.of(from, meetings, today),
            HalfYear.of(from.plusMonths(HalfYear.MONTHS), meetings, today));
    TreeSet<String> themes = new TreeSet<>();
    meetings.noted().stream()
        .filter(sitting -> halves.stream().anyMatch(half -> half.holds(sitting)))
        .forEach(
            sitting -> {
              themes.addAll(sitting.themes().takenUp());
              themes.addAll(sitting.themes().left());
              themes.addAll(sitting.themes().added());
            });
    List<Row> rows =
        themes.stream()
            .map(id -> new Row(taxonomy.require(id).title(), cells(id, halves, meetings.noted())))
            .filter(row -> row.cells().stream().anyMatch(Cell::saysSomething))
            .sorted(Comparator.comparing(Row::theme))
            .toList();
    return new GroupYear(group, halves, rows);
  }

  private static List<Cell> cells(String theme, List<HalfYear> halves, List<Sitting> noted) {
    return halves.stream()
        .map(
            half ->
                half.isShown()
                    ? cell(theme, noted.stream().filter(half::holds).toList())
                    : Cell.HIDDEN)
        .toList();
  }

  private static Cell cell(String theme, List<Sitting> half) {
    int takenUp = count(half, theme, SessionNote.Themes::takenUp);
    int left = count(half, theme, SessionNote.Themes::left);
    boolean restIsSafe = left == 0 || left >= SMALLEST_NUMBER;
    OptionalInt present = shown(takenUp + left);
    return new Cell(
        present,
        present.isPresent() && restIsSafe ? shown(takenUp) : OptionalInt.empty(),
        shown(count(half, theme, SessionNote.Themes::added)));
  }

  private static int count(
      List<Sitting> half, String theme, Function<SessionNote.Themes, List<String>> which) {
    return (int) half.stream().filter(s -> which.apply(s.themes()).contains(theme)).count();
  }

  /** A number of cases or people, unless it is small. */
  static OptionalInt shown(int number) {
    return number >= SMALLEST_NUMBER ? OptionalInt.of(number) : OptionalInt.empty();
  }
}
