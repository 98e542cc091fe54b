package org.caseveil.brief;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.caseveil.brief.GroupYear.Cell;
import org.caseveil.brief.GroupYear.Row;

/**
 * Draws the themes of a group's year: one line a theme, one column a half-year, an open bar for the
 * cases with it on the brief and a filled one in it for those in which the group took it up;
 * hatched where that is not shown. Reads in greyscale; the table beside it says the same. Thread
 * safe.
 */
final class YearDrawing {

  private static final int WIDTH = 720;
  private static final int[] LEFT = {190, 465};
  private static final int BAR = 190;
  private static final int LINE = 24;
  private static final int TOP = 34;
  private static final int HEIGHT = 12;

  private YearDrawing() {}

  /** The themes that the drawing has a bar for. */
  static List<Row> drawn(GroupYear year) {
    return year.rows().stream()
        .filter(row -> row.cells().stream().anyMatch(cell -> cell.present().isPresent()))
        .toList();
  }

  static String of(GroupYear year) {
    List<Row> rows = drawn(year);
    int height = TOP + LINE * rows.size() + 6;
    StringBuilder svg = new StringBuilder();
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"plot\" viewBox=\"0 0 ")
        .append(WIDTH)
        .append(' ')
        .append(height)
        .append("\" role=\"img\" aria-labelledby=\"plot-title plot-words\">\n")
        .append("<title id=\"plot-title\">Themes by half-year</title>\n<desc id=\"plot-words\">")
        .append(Html.escape(inWords(rows)))
        .append("</desc>\n");
    int most =
        rows.stream()
            .flatMap(row -> row.cells().stream())
            .mapToInt(cell -> cell.present().orElse(0))
            .max()
            .orElse(1);
    for (int half = 0; half < year.halves().size(); half++) {
      head(svg, year.halves().get(half), LEFT[half], height);
    }
    for (int i = 0; i < rows.size(); i++) {
      row(svg, rows.get(i), TOP + LINE * i, Math.max(1, most));
    }
    return svg.append("</svg>\n").toString();
  }

  private static String inWords(List<Row> rows) {
    return rows.stream()
        .map(
            row ->
                Html.capitalised(row.theme())
                    + ": "
                    + row.cells().stream().map(YearDrawing::words).collect(Collectors.joining("; "))
                    + ".")
        .collect(Collectors.joining(" "));
  }

  private static String words(Cell cell) {
    if (cell.present().isEmpty()) {
      return "not shown";
    }
    return cell.present().getAsInt()
        + " present, "
        + (cell.hidesTakenUp() ? "taken up not shown" : cell.takenUp().getAsInt() + " taken up");
  }

  private static void head(StringBuilder svg, HalfYear half, int left, int height) {
    text(svg, left, 12, 12, "start", YearPage.span(half));
    if (!half.isShown()) {
      text(svg, left, 27, 11, "start", half.showing().label());
    }
    line(svg, left, TOP - 8, left, height - 6);
  }

  private static void row(StringBuilder svg, Row row, int top, int most) {
    text(svg, 0, top + 11, 12, "start", Html.capitalised(row.theme()));
    List<Cell> cells = row.cells();
    for (int half = 0; half < cells.size(); half++) {
      bar(svg, cells.get(half), LEFT[half], top, most);
    }
  }

  private static void bar(StringBuilder svg, Cell cell, int left, int top, int most) {
    if (cell.present().isEmpty()) {
      text(svg, left + 6, top + 10, 10, "start", "not shown");
      return;
    }
    int present = cell.present().getAsInt();
    double width = BAR * present / (double) most;
    rect(svg, "present", left, top, width, "#ffffff", "#000000");
    String takenUp = "–";
    if (cell.hidesTakenUp()) {
      hatch(svg, left, top, width, HEIGHT);
    } else {
      int number = cell.takenUp().getAsInt();
      rect(svg, "taken", left, top, BAR * number / (double) most, "#000000", "#000000");
      takenUp = String.valueOf(number);
    }
    text(svg, left + width + 6, top + 10, 11, "start", takenUp + " of " + present);
  }

  /**
   * Strokes across a bar, none of which leaves it: the program that sets PDF files knows neither
   * patterns nor clipping.
   */
  static void hatch(StringBuilder svg, double left, double top, double width, double height) {
    double slant = height / 2;
    for (double x = left; x + slant <= left + width; x += slant) {
      svg.append(
          String.format(
              Locale.ROOT,
              "<line class=\"hatch\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\""
                  + " stroke=\"#000000\"/>\n",
              x,
              top + height,
              x + slant,
              top));
    }
  }

  private static void rect(
      StringBuilder svg, String kind, double x, double y, double width, String fill, String line) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%d\" fill=\"%s\""
                + " stroke=\"%s\"/>\n",
            kind,
            x,
            y,
            width,
            HEIGHT,
            fill,
            line));
  }

  private static void line(StringBuilder svg, int x1, int y1, int x2, int y2) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<line class=\"axis\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#000000\"/>\n",
            x1,
            y1,
            x2,
            y2));
  }

  private static void text(
      StringBuilder svg, double x, double y, int size, String anchor, String words) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%d\" text-anchor=\"%s\">%s</text>\n",
            x,
            y,
            size,
            anchor,
            Html.escape(words)));
  }
}
