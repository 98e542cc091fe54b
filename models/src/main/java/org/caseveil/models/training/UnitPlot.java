package org.caseveil.models.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A picture of lines with both axes from 0 to 1, as SVG. Not thread safe. */
final class UnitPlot {

  private static final int SIZE = 400;
  private static final int MARGIN = 60;

  /** Told apart by colour, lightness and dashes. */
  private static final List<String> STROKES =
      List.of("#767676\" stroke-dasharray=\"6 4", "#0b5394", "#b45f06\" stroke-dasharray=\"2 3");

  private final String title;
  private final StringBuilder axes = new StringBuilder();
  private final List<String> lines = new ArrayList<>();

  UnitPlot(String title, String across, String up) {
    this.title = title;
    for (int tick = 0; tick <= 10; tick += 2) {
      double at = tick / 10.0;
      axes.append(stroke(x(at), y(0), x(at), y(1))).append(stroke(x(0), y(at), x(1), y(at)));
      axes.append(text(x(at), y(0) + 18, "middle", String.valueOf(at)));
      axes.append(text(x(0) - 8, y(at) + 4, "end", String.valueOf(at)));
    }
    axes.append(text(x(0.5), y(0) + 40, "middle", across));
    axes.append("<g transform=\"rotate(-90 16 " + y(0.5) + ")\">");
    axes.append(text(16, y(0.5), "middle", up)).append("</g>\n");
  }

  /** Adds a line through points, left to right as given, with its name. */
  UnitPlot line(String name, List<double[]> points) {
    String stroke = STROKES.get(lines.size() % STROKES.size());
    StringBuilder line = new StringBuilder("<polyline fill=\"none\" stroke-width=\"2\" stroke=\"");
    line.append(stroke).append("\" points=\"");
    for (double[] point : points) {
      line.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(point[0]), y(point[1])));
    }
    line.append("\"/>\n");
    double key = y(0) - 12 - 18 * lines.size();
    line.append("<path stroke-width=\"2\" stroke=\"" + stroke + "\" d=\"M" + x(0.5));
    line.append(" " + (key - 4) + "h28\"/>\n" + text(x(0.5) + 34, key, "start", name));
    lines.add(line.toString());
    return this;
  }

  String svg() {
    int side = SIZE + 2 * MARGIN;
    return String.format(
        Locale.ROOT,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" "
            + "font-family=\"sans-serif\" font-size=\"12\">%n<title>%s</title>%n"
            + "<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>%n%s%s%s</svg>%n",
        side,
        side,
        title,
        side,
        side,
        text(side / 2.0, 30, "middle", title),
        axes,
        String.join("", lines));
  }

  private static String stroke(double fromX, double fromY, double toX, double toY) {
    return String.format(
        Locale.ROOT,
        "<path stroke=\"#d9d9d9\" d=\"M%.1f %.1fL%.1f %.1f\"/>%n",
        fromX,
        fromY,
        toX,
        toY);
  }

  private static String text(double x, double y, String anchor, String said) {
    return String.format(
        Locale.ROOT,
        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n",
        x,
        y,
        anchor,
        said);
  }

  private static double x(double value) {
    return MARGIN + value * SIZE;
  }

  private static double y(double value) {
    return MARGIN + (1 - value) * SIZE;
  }
}
