package org.caseveil.brief;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Function;
import org.caseveil.theme.Taxonomy;

/**
 * A group's year in numbers that point to nobody: themes only by half-year, only where five cases
 * or more were brought, and no number under three. With one case a meeting, a month would be a
 * presenter. Immutable.
 *
 * @param group the group's short name
 * @param halves the two halves, in order
 * @param rows themes of which at least one number may be shown, by title
 */
public record GroupYear(String group, List<Half> halves, List<Row> rows) {

  /** Fewer cases than this in a half-year, and no theme of it is shown. */
  public static final int FEWEST_CASES = 5;

  /** A smaller number is hidden. */
  public static final int SMALLEST_NUMBER = 3;

  private static final int MONTHS = 6;

  public GroupYear {
    halves = List.copyOf(halves);
    rows = List.copyOf(rows);
  }

  /**
   * A meeting about one case, without the case.
   *
   * @param month of the meeting
   * @param joined how many came to the group
   * @param departed how many left it
   * @param themes by id, those of the brief and those that the group added
   */
  public record Sitting(YearMonth month, int joined, int departed, SessionNote.Themes themes) {}

  /**
   * Half a year.
   *
   * @param from its first month
   * @param cases how many were brought
   * @param gaps how often more than a month passed without a meeting, counted where the gap ends
   * @param longestGap in months without a meeting; 0 without a gap
   * @param joined how many came to the group
   * @param departed how many left it
   */
  public record Half(
      YearMonth from, int cases, int gaps, int longestGap, int joined, int departed) {

    /** Its last month. */
    public YearMonth to() {
      return from.plusMonths(MONTHS - 1L);
    }

    /** Whether enough cases were brought for themes to be shown. */
    public boolean isShown() {
      return cases >= FEWEST_CASES;
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
  }

  /**
   * The year that begins with a month.
   *
   * @param sittings of the group, in any order; those of other years are left out
   */
  public static GroupYear of(
      String group, YearMonth from, List<Sitting> sittings, Taxonomy taxonomy) {
    List<Sitting> year =
        sittings.stream()
            .filter(
                s -> !s.month().isBefore(from) && s.month().isBefore(from.plusMonths(2 * MONTHS)))
            .sorted(Comparator.comparing(Sitting::month))
            .toList();
    List<Half> halves = List.of(half(from, year), half(from.plusMonths(MONTHS), year));
    TreeSet<String> themes = new TreeSet<>();
    year.forEach(
        s -> {
          themes.addAll(s.themes().takenUp());
          themes.addAll(s.themes().left());
          themes.addAll(s.themes().added());
        });
    List<Row> rows =
        themes.stream()
            .map(id -> new Row(taxonomy.require(id).title(), cells(id, halves, year)))
            .filter(row -> row.cells().stream().anyMatch(Cell::saysSomething))
            .sorted(Comparator.comparing(Row::theme))
            .toList();
    return new GroupYear(group, halves, rows);
  }

  private static Half half(YearMonth from, List<Sitting> year) {
    List<Sitting> own = inside(from, year);
    List<YearMonth> months = year.stream().map(Sitting::month).distinct().toList();
    List<Integer> gaps = new ArrayList<>();
    for (int i = 1; i < months.size(); i++) {
      int without = (int) ChronoUnit.MONTHS.between(months.get(i - 1), months.get(i)) - 1;
      if (without > 0 && own.stream().map(Sitting::month).anyMatch(months.get(i)::equals)) {
        gaps.add(without);
      }
    }
    return new Half(
        from,
        own.size(),
        gaps.size(),
        gaps.stream().mapToInt(Integer::intValue).max().orElse(0),
        own.stream().mapToInt(Sitting::joined).sum(),
        own.stream().mapToInt(Sitting::departed).sum());
  }

  private static List<Sitting> inside(YearMonth from, List<Sitting> year) {
    return year.stream()
        .filter(s -> !s.month().isBefore(from) && s.month().isBefore(from.plusMonths(MONTHS)))
        .toList();
  }

  private static List<Cell> cells(String theme, List<Half> halves, List<Sitting> year) {
    return halves.stream()
        .map(half -> half.isShown() ? cell(theme, inside(half.from(), year)) : Cell.HIDDEN)
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

  private static OptionalInt shown(int number) {
    return number >= SMALLEST_NUMBER ? OptionalInt.of(number) : OptionalInt.empty();
  }
}
