package org.caseveil.brief;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.caseveil.brief.Brief.Mark;
import org.caseveil.brief.Brief.Shown;
import org.caseveil.theme.Holder;

/**
 * Draws where in the telling each theme shows: one lane a theme, from the beginning on the left to
 * the end on the right, one mark a passage, its shape telling whose it is. Shapes and not colours
 * carry the meaning, so that it reads in greyscale; the same is said in words for those who do not
 * see it. Thread safe.
 */
final class CourseDrawing {

  private static final int WIDTH = 520;
  private static final int LEFT = 180;
  private static final int RIGHT = 508;
  private static final int LANE = 19;
  private static final int TOP = 16;
  private static final String[] THIRDS = {"beginning", "middle", "end"};

  private CourseDrawing() {}

  /** The drawing with its legend; empty without themes. */
  static String of(List<Shown> themes) {
    if (themes.isEmpty()) {
      return "";
    }
    int height = TOP + LANE * themes.size() + 4;
    StringBuilder svg = new StringBuilder();
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
        .append(WIDTH)
        .append(' ')
        .append(height)
        .append("\" role=\"img\" aria-labelledby=\"course-title course-words\">\n")
        .append("<title id=\"course-title\">The course of feeling through the telling</title>\n")
        .append("<desc id=\"course-words\">")
        .append(Html.escape(inWords(themes)))
        .append("</desc>\n");
    addThirds(svg, height);
    for (int i = 0; i < themes.size(); i++) {
      addLane(svg, themes.get(i), TOP + LANE * i + LANE / 2);
    }
    return svg.append("</svg>\n").append(legend(themes)).toString();
  }

  /** The same as the drawing: "Sorrow: the presenter’s, middle, end; the family’s, end." */
  static String inWords(List<Shown> themes) {
    return themes.stream()
        .map(theme -> Html.capitalised(theme.title()) + ": " + inWords(theme) + ".")
        .collect(Collectors.joining(" "));
  }

  private static String inWords(Shown theme) {
    Map<Holder, Set<String>> places = new LinkedHashMap<>();
    for (Mark mark : theme.course()) {
      places
          .computeIfAbsent(mark.holder(), holder -> new LinkedHashSet<>())
          .add(THIRDS[third(mark.at())]);
    }
    return places.entrySet().stream()
        .map(held -> Html.whose(held.getKey()) + ", " + String.join(", ", held.getValue()))
        .collect(Collectors.joining("; "));
  }

  private static int third(double at) {
    return Math.min(THIRDS.length - 1, (int) (at * THIRDS.length));
  }

  private static void addThirds(StringBuilder svg, int height) {
    for (int i = 0; i < THIRDS.length; i++) {
      double from = x(i / (double) THIRDS.length);
      if (i > 0) {
        svg.append(
            "<line class=\"third\" stroke=\"#8a8a8a\" stroke-dasharray=\"2 3\" x1=\"%s\" y1=\"%d\" x2=\"%s\" y2=\"%d\"/>\n"
                .formatted(number(from), TOP - 8, number(from), height - 4));
      }
      svg.append(
          "<text x=\"%s\" y=\"10\" font-size=\"10\">%s</text>\n"
              .formatted(number(from + (i > 0 ? 5 : 0)), THIRDS[i]));
    }
  }

  private static void addLane(StringBuilder svg, Shown theme, int y) {
    svg.append(
        "<text x=\"0\" y=\"%d\" font-size=\"12\">%s</text>\n"
            .formatted(y + 4, Html.escape(Html.capitalised(theme.title()))));
    svg.append(
        "<line class=\"lane\" stroke=\"#8a8a8a\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>\n"
            .formatted(LEFT, y, RIGHT, y));
    for (Mark mark : theme.course()) {
      svg.append(shape(mark.holder(), x(mark.at()), y)).append('\n');
    }
  }

  private static double x(double at) {
    return LEFT + at * (RIGHT - LEFT);
  }

  private static String shape(Holder holder, double x, double y) {
    return switch (holder) {
      case PRESENTER ->
          "<circle class=\"mark\" stroke=\"#ffffff\" cx=\"%s\" cy=\"%s\" r=\"5.5\"/>"
              .formatted(number(x), number(y));
      case PATIENT -> polygon(x, y, -5, -5, 5, -5, 5, 5, -5, 5);
      case FAMILY -> polygon(x, y, 0, -6.5, 6.2, 5, -6.2, 5);
      case STAFF -> polygon(x, y, 0, -7, 7, 0, 0, 7, -7, 0);
    };
  }

  private static String polygon(double x, double y, double... offsets) {
    List<String> points = new ArrayList<>();
    for (int i = 0; i < offsets.length; i += 2) {
      points.add(number(x + offsets[i]) + "," + number(y + offsets[i + 1]));
    }
    return "<polygon class=\"mark\" stroke=\"#ffffff\" points=\""
        + String.join(" ", points)
        + "\"/>";
  }

  private static String legend(List<Shown> themes) {
    Set<Holder> holders = new TreeSet<>();
    themes.forEach(theme -> theme.course().forEach(mark -> holders.add(mark.holder())));
    return holders.stream()
        .map(
            holder ->
                "<li><svg viewBox=\"0 0 16 16\" aria-hidden=\"true\">"
                    + shape(holder, 8, 8)
                    + "</svg> "
                    + Html.escape(Html.who(holder))
                    + "</li>")
        .collect(Collectors.joining("\n", "<ul class=\"legend\">\n", "\n</ul>\n"));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
