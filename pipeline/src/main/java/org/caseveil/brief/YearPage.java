package org.caseveil.brief;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.caseveil.brief.GroupYear.Cell;
import org.caseveil.brief.GroupYear.Row;

/** Writes a group's year as a page, for print, and as comma-separated values. Thread safe. */
public final class YearPage {

  /** A dash to the eye, words to the ear. */
  private static final String HIDDEN =
      "<span class=\"soft\" aria-hidden=\"true\">–</span><span class=\"heard\">not shown</span>";

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

  /** The year as a page for a browser. */
  public String render(GroupYear year) {
    return Pages.screen("The group’s year", body(year));
  }

  /** The year for the program that sets PDF files. */
  public String forPrint(GroupYear year) {
    return Pages.print("The group’s year", body(year));
  }

  /** One line for each number; what is hidden is left out. */
  public String csv(GroupYear year) {
    StringBuilder csv = new StringBuilder("from,to,measure,theme,number\n");
    for (int i = 0; i < year.halves().size(); i++) {
      HalfYear half = year.halves().get(i);
      line(csv, half, "cases brought", "", OptionalInt.of(half.cases()));
      line(csv, half, "sessions", "", OptionalInt.of(half.sessions()));
      line(csv, half, "gaps over a month", "", OptionalInt.of(half.gaps().number()));
      line(csv, half, "joined the group", "", half.membership().joined());
      line(csv, half, "left the group", "", half.membership().departed());
      for (Row row : year.rows()) {
        Cell cell = row.cells().get(i);
        line(csv, half, "present", row.theme(), cell.present());
        line(csv, half, "taken up", row.theme(), cell.takenUp());
        line(csv, half, "added by the group", row.theme(), cell.added());
      }
    }
    return csv.toString();
  }

  private static void line(
      StringBuilder csv, HalfYear half, String measure, String theme, OptionalInt number) {
    number.ifPresent(
        n ->
            csv.append(half.from())
                .append(',')
                .append(half.to())
                .append(',')
                .append(measure)
                .append(",\"")
                .append(theme.replace("\"", "\"\""))
                .append("\",")
                .append(n)
                .append('\n'));
  }

  static String span(HalfYear half) {
    return MONTH.format(half.from()) + " to " + MONTH.format(half.to());
  }

  private static String body(GroupYear year) {
    StringBuilder body = new StringBuilder();
    body.append("<header class=\"head\">\n<p class=\"kind\">For the group and its leaders</p>\n");
    body.append("<h1>The group’s year</h1>\n<p class=\"meeting\">Group “");
    body.append(Html.escape(year.group())).append("”, ");
    body.append(MONTH.format(year.halves().get(0).from())).append(" to ");
    body.append(MONTH.format(year.halves().get(1).to())).append("</p>\n</header>\n");
    frame(year.halves(), body);
    themes(year, body);
    body.append("<footer class=\"foot\">\n<p>About the group, never about a person: themes are");
    body.append(" counted by half-year, once it is over, only where five cases or more were");
    body.append(
        " brought. A number of themes or of people under three is not shown, nor how often");
    body.append(" a theme was taken up where that would tell such a number.");
    body.append(" Private life is never counted.</p>\n<p>");
    body.append(Html.escape(Signpost.WORDS)).append("</p>\n</footer>\n");
    return body.toString();
  }

  private static void frame(List<HalfYear> halves, StringBuilder body) {
    body.append(
        "<section tabindex=\"0\" aria-labelledby=\"h-frame\">\n"
            + "<h2 id=\"h-frame\">The frame</h2>\n");
    body.append("<table>\n<caption>Meetings and membership; a dash: not shown</caption>\n");
    body.append("<thead><tr><th scope=\"col\">Half-year</th>");
    for (String head :
        List.of(
            "Sessions",
            "Cases brought",
            "Gaps over a month",
            "Months in the longest",
            "Joined",
            "Left")) {
      body.append("<th scope=\"col\" class=\"n\">").append(head).append("</th>");
    }
    body.append("</tr></thead>\n<tbody>\n");
    for (HalfYear half : halves) {
      body.append("<tr><th scope=\"row\">").append(span(half)).append("</th>");
      for (OptionalInt number :
          List.of(
              OptionalInt.of(half.sessions()),
              OptionalInt.of(half.cases()),
              OptionalInt.of(half.gaps().number()),
              OptionalInt.of(half.gaps().longest()),
              half.membership().joined(),
              half.membership().departed())) {
        body.append("<td class=\"n\">").append(cellWords(number)).append("</td>");
      }
      body.append("</tr>\n");
    }
    body.append("</tbody>\n</table>\n</section>\n");
  }

  private static void themes(GroupYear year, StringBuilder body) {
    body.append(
        "<section tabindex=\"0\" aria-labelledby=\"h-themes\">\n"
            + "<h2 id=\"h-themes\">The themes</h2>\n");
    for (HalfYear half : year.halves()) {
      if (!half.isShown()) {
        body.append("<p class=\"soft\">").append(span(half)).append(": ");
        body.append(half.showing().sentence()).append("</p>\n");
      }
    }
    if (year.rows().isEmpty()) {
      body.append("<p>Nothing can be shown: it takes a half-year that is over, five cases in it,");
      body.append(" and a theme in three of them.</p>\n</section>\n");
      return;
    }
    if (!YearDrawing.drawn(year).isEmpty()) {
      plot(year, body);
    }
    table(year, body);
    body.append("</section>\n");
  }

  private static void plot(GroupYear year, StringBuilder body) {
    body.append("<ul class=\"legend\">\n");
    legend(bar("present", "#ffffff", ""), "cases with it on their brief, as noted", body);
    legend(bar("taken", "#000000", ""), "of them, taken up by the group", body);
    if (year.rows().stream().flatMap(row -> row.cells().stream()).anyMatch(Cell::hidesTakenUp)) {
      StringBuilder strokes = new StringBuilder();
      YearDrawing.hatch(strokes, 1, 1, 22, 10);
      legend(bar("present", "#ffffff", strokes.toString()), "taken up: not shown", body);
    }
    body.append("</ul>\n<figure>\n").append(YearDrawing.of(year)).append("</figure>\n");
  }

  private static void legend(String bar, String words, StringBuilder body) {
    body.append("<li>").append(bar).append(' ').append(words).append("</li>\n");
  }

  private static String bar(String kind, String fill, String strokes) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 12\" aria-hidden=\"true\">"
        + "<rect class=\""
        + kind
        + "\" x=\"1\" y=\"1\" width=\"22\" height=\"10\" fill=\""
        + fill
        + "\" stroke=\"#000000\"/>"
        + strokes
        + "</svg>";
  }

  private static void table(GroupYear year, StringBuilder body) {
    body.append(
        "<table class=\"numbers\">\n"
            + "<caption>The same in numbers of cases, with what only the group added; a dash: not"
            + " shown</caption>\n");
    body.append("<thead>\n<tr><th scope=\"col\" rowspan=\"2\">Theme</th>");
    for (HalfYear half : year.halves()) {
      body.append("<th scope=\"colgroup\" colspan=\"3\">").append(span(half)).append("</th>");
    }
    body.append("</tr>\n<tr>");
    for (int i = 0; i < year.halves().size(); i++) {
      body.append("<th scope=\"col\" class=\"n\">present</th><th scope=\"col\" class=\"n\">taken");
      body.append(" up</th><th scope=\"col\" class=\"n\">added</th>");
    }
    body.append("</tr>\n</thead>\n<tbody>\n");
    for (Row row : year.rows()) {
      body.append("<tr><th scope=\"row\">");
      body.append(Html.escape(Html.capitalised(row.theme()))).append("</th>");
      for (Cell cell : row.cells()) {
        for (OptionalInt number : List.of(cell.present(), cell.takenUp(), cell.added())) {
          body.append("<td class=\"n\">").append(cellWords(number)).append("</td>");
        }
      }
      body.append("</tr>\n");
    }
    body.append("</tbody>\n</table>\n");
  }

  private static String cellWords(OptionalInt number) {
    return number.isPresent() ? String.valueOf(number.getAsInt()) : HIDDEN;
  }
}
