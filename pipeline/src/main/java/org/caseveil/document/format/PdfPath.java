package org.caseveil.document.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;

/**
 * A path until it is painted: lines and boxes are drawn again, a box with round corners as one
 * without; other curves and slanted lines are not, since they may be letters, a logo or a
 * signature. Used by one thread.
 */
final class PdfPath {

  /** What leans less than this, in units of the page's content, is straight. */
  private static final double STRAIGHT = 0.05;

  /** Filled dots smaller than this, in points, may be those of a square code. */
  private static final double DOT = 6;

  /** More boxes than this in one path are a picture. */
  private static final int MOST_BOXES = 200;

  /** The part of its frame that a box with round corners fills at least. */
  private static final double BOX = 0.85;

  private static final Set<String> FILLS = Set.of("f", "F", "f*", "B", "B*", "b", "b*");
  private static final Set<String> PAINTS =
      Set.of("S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n");

  private record Step(String operator, double[] numbers) {}

  private final List<Step> steps = new ArrayList<>();
  private String clip = "";
  private boolean plain = true;
  private boolean begun;
  private int parts;
  private double doubleArea;
  private double x;
  private double y;
  private double startX;
  private double startY;
  private double left;
  private double right;
  private double low;
  private double high;

  static boolean paints(String operator) {
    return PAINTS.contains(operator);
  }

  /** Takes an operator that builds the path; false where it is none. */
  boolean take(String operator, List<COSBase> operands) {
    switch (operator) {
      case "m", "l" -> step(operator, operands, 2);
      case "v", "y" -> step(operator, operands, 4);
      case "c" -> step(operator, operands, 6);
      case "re" -> step(operator, operands, 4);
      case "h" -> step(operator, operands, 0);
      case "W", "W*" -> clip = operator;
      default -> {
        return false;
      }
    }
    return true;
  }

  private void step(String operator, List<COSBase> operands, int count) {
    if (!PdfCanvas.areNumbers(operands, count)) {
      return;
    }
    double[] numbers = PdfCanvas.numbers(operands);
    switch (operator) {
      case "re" -> {
        reach(numbers[0], numbers[1]);
        reach(numbers[0] + numbers[2], numbers[1] + numbers[3]);
        moveTo(numbers[0], numbers[1]);
      }
      case "h" -> lineTo(startX, startY);
      case "m" -> {
        reach(numbers[0], numbers[1]);
        moveTo(numbers[0], numbers[1]);
      }
      case "l" -> {
        reach(numbers[0], numbers[1]);
        lineTo(numbers[0], numbers[1]);
      }
      default -> {
        plain = false;
        for (int i = 0; i < count; i += 2) {
          reach(numbers[i], numbers[i + 1]);
        }
        go(numbers[count - 2], numbers[count - 1]);
      }
    }
    steps.add(new Step(operator, numbers));
  }

  private void moveTo(double toX, double toY) {
    parts++;
    startX = x = toX;
    startY = y = toY;
  }

  private void lineTo(double toX, double toY) {
    plain &= Math.min(Math.abs(toX - x), Math.abs(toY - y)) < STRAIGHT;
    go(toX, toY);
  }

  /** Sums the area of the corners on the way. */
  private void go(double toX, double toY) {
    doubleArea += (x - startX) * (toY - startY) - (toX - startX) * (y - startY);
    x = toX;
    y = toY;
  }

  private void reach(double toX, double toY) {
    boolean first = !begun;
    begun = true;
    left = first ? toX : Math.min(left, toX);
    right = first ? toX : Math.max(right, toX);
    low = first ? toY : Math.min(low, toY);
    high = first ? toY : Math.max(high, toY);
  }

  /**
   * Paints it and begins a new one.
   *
   * @param scale points to one unit of the page's content
   * @param visible whether it may be seen; clipping takes effect anyway
   * @return whether something was left out that was to be seen
   */
  boolean paint(String operator, double scale, boolean visible, PdfCanvas canvas)
      throws IOException {
    boolean painted = visible && !operator.equals("n") && !steps.isEmpty();
    boolean rounded = painted && isRoundedBox(scale);
    boolean drawn = rounded || (painted && isLinesAndBoxes(operator, scale));
    if (!rounded && (drawn || (plain && !clip.isEmpty() && !steps.isEmpty()))) {
      for (Step step : steps) {
        canvas.write(step.operator, step.numbers);
      }
    } else if (rounded || (!clip.isEmpty() && !steps.isEmpty())) {
      canvas.write("re", left, low, right - left, high - low);
    }
    if (!clip.isEmpty() && !steps.isEmpty()) {
      canvas.write(clip);
    }
    if (drawn || (!clip.isEmpty() && !steps.isEmpty())) {
      canvas.write(drawn ? operator : "n");
    }
    clear();
    return painted && !drawn;
  }

  private void clear() {
    steps.clear();
    clip = "";
    plain = true;
    begun = false;
    parts = 0;
    doubleArea = 0;
  }

  private boolean isRoundedBox(double scale) {
    double width = right - left;
    double height = high - low;
    return !plain
        && parts == 1
        && Math.min(width, height) * scale > DOT
        && Math.abs(doubleArea) / 2 > BOX * width * height;
  }

  private boolean isLinesAndBoxes(String operator, double scale) {
    boolean dot = (right - left) * scale < DOT && (high - low) * scale < DOT;
    long boxes = steps.stream().filter(step -> step.operator.equals("re")).count();
    return plain && boxes <= MOST_BOXES && !(dot && FILLS.contains(operator));
  }
}
