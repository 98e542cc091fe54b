package org.caseveil.document.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Finds the order in which a page's segments are read: columns of running text one after the other,
 * everything else row by row. Stateless.
 */
final class PdfColumns {

  /** A column has so many lines at least, */
  private static final int LINES = 3;

  /** half of which are so many ems long; shorter ones are cells of a table, read along the row. */
  private static final double LENGTH = 10;

  /** The white between columns, in ems. */
  private static final double GUTTER = 0.7;

  /** Lines of a box beside text are so many ems apart at most, */
  private static final double LEADING = 2;

  /** and half of them stand farther than this from any line of the text, unlike a table's cells. */
  private static final double ALIGNED = 0.15;

  private PdfColumns() {}

  /** Blocks in reading order, each of rows from top to bottom. */
  static List<List<List<PdfSegment>>> blocks(List<PdfSegment> segments) {
    List<PdfSegment> sorted = new ArrayList<>(segments);
    sorted.sort(
        Comparator.comparingDouble((PdfSegment segment) -> -segment.across())
            .thenComparingDouble(PdfSegment::start));
    List<List<List<PdfSegment>>> blocks = new ArrayList<>();
    add(sorted, blocks);
    return blocks;
  }

  private static void add(List<PdfSegment> sorted, List<List<List<PdfSegment>>> blocks) {
    if (sorted.isEmpty()) {
      return;
    }
    Optional<Columns> found = columns(sorted);
    if (found.isEmpty()) {
      blocks.add(rows(sorted));
      return;
    }
    Columns columns = found.get();
    add(sorted.subList(0, columns.from), blocks);
    List<PdfSegment> between = sorted.subList(columns.from, columns.to);
    add(between.stream().filter(columns::isLeft).toList(), blocks);
    add(between.stream().filter(segment -> !columns.isLeft(segment)).toList(), blocks);
    add(sorted.subList(columns.to, sorted.size()), blocks);
  }

  /** Segments from {@code from} to {@code to} that leave white to the right of {@code at}. */
  private record Columns(int from, int to, double at) {

    boolean isLeft(PdfSegment segment) {
      return segment.end() <= at;
    }

    int size() {
      return to - from;
    }
  }

  private static Optional<Columns> columns(List<PdfSegment> sorted) {
    TreeSet<Double> places = new TreeSet<>();
    sorted.forEach(segment -> places.add(Math.ceil(segment.end())));
    Columns best = null;
    for (double at : places) {
      int from = 0;
      for (int i = 0; i <= sorted.size(); i++) {
        if (i == sorted.size() || crosses(sorted.get(i), at)) {
          Columns columns = new Columns(from, i, at);
          if ((best == null || columns.size() > best.size()) && isText(sorted, columns)) {
            best = columns;
          }
          from = i + 1;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean crosses(PdfSegment segment, double at) {
    return segment.end() > at && segment.start() < at + GUTTER * segment.size();
  }

  private static boolean isText(List<PdfSegment> sorted, Columns columns) {
    List<PdfSegment> between = sorted.subList(columns.from, columns.to);
    List<PdfSegment> left = between.stream().filter(columns::isLeft).toList();
    List<PdfSegment> right = between.stream().filter(s -> !columns.isLeft(s)).toList();
    boolean both = isColumn(left) && isColumn(right);
    return (both || isBoxBeside(left, right) || isBoxBeside(right, left)) && areBeside(left, right);
  }

  /** A narrow box with a leading of its own, such as a note in the margin, beside a column. */
  private static boolean isBoxBeside(List<PdfSegment> box, List<PdfSegment> column) {
    if (box.size() < LINES || !isColumn(column)) {
      return false;
    }
    for (int i = 1; i < box.size(); i++) {
      if (box.get(i - 1).across() - box.get(i).across() > LEADING * box.get(i).size()) {
        return false;
      }
    }
    long aligned = box.stream().filter(line -> isAligned(line, column)).count();
    return 2 * aligned < box.size();
  }

  private static boolean isAligned(PdfSegment line, List<PdfSegment> column) {
    return column.stream()
        .anyMatch(other -> Math.abs(other.across() - line.across()) < ALIGNED * line.size());
  }

  private static boolean isColumn(List<PdfSegment> side) {
    long lengthy = side.stream().filter(s -> s.length() > LENGTH * s.size()).count();
    return side.size() >= LINES && 2 * lengthy >= side.size();
  }

  /** Half of the shorter column stands beside the other one. */
  private static boolean areBeside(List<PdfSegment> left, List<PdfSegment> right) {
    double top = Math.min(left.get(0).across(), right.get(0).across());
    double foot = Math.max(foot(left), foot(right));
    double shorter =
        Math.min(left.get(0).across() - foot(left), right.get(0).across() - foot(right));
    return top - foot >= shorter / 2;
  }

  private static double foot(List<PdfSegment> side) {
    return side.get(side.size() - 1).across();
  }

  private static List<List<PdfSegment>> rows(List<PdfSegment> sorted) {
    List<List<PdfSegment>> rows = new ArrayList<>();
    PdfSegment largest = null;
    for (PdfSegment segment : sorted) {
      if (largest == null || !largest.isBeside(segment)) {
        rows.add(new ArrayList<>());
        largest = segment;
      }
      rows.get(rows.size() - 1).add(segment);
      largest = segment.size() > largest.size() ? segment : largest;
    }
    rows.forEach(row -> row.sort(Comparator.comparingDouble(PdfSegment::start)));
    return rows;
  }
}
