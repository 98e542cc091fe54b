package org.caseveil.document.scan;

import java.util.ArrayList;
import java.util.List;

/**
 * Divides the lines of a block into paragraphs: at a wider distance, at an indent and after a line
 * that had room for the next word, unless a hyphen ends it. Stateless.
 */
final class Lines {

  /** Distance of lines over the usual one of the block. */
  private static final double WIDER = 1.4;

  /** Distance of lines over their height, where a block has too few to tell a usual one. */
  private static final double WIDEST = 2.5;

  /** Room that a line keeps although it is full, as a part of the block's width. */
  private static final double RAGGED = 0.08;

  private final List<List<ReadWord>> lines;
  private final List<Box> boxes = new ArrayList<>();
  private Box all = new Box(Integer.MAX_VALUE, Integer.MAX_VALUE, 0, 0);
  private final double distance;

  private Lines(List<List<ReadWord>> lines) {
    this.lines = lines;
    for (List<ReadWord> line : lines) {
      boxes.add(box(line));
      all = all.with(box(line));
    }
    List<Double> distances = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      distances.add(distance(i));
    }
    distances.sort(Double::compare);
    this.distance = distances.isEmpty() ? 0 : distances.get(distances.size() / 2);
  }

  /** The words of each paragraph, in the order in which they come. */
  static List<List<ReadWord>> paragraphs(List<ReadWord> words) {
    List<List<ReadWord>> paragraphs = new ArrayList<>();
    List<List<ReadWord>> block = new ArrayList<>();
    for (List<ReadWord> line : lines(words)) {
      if (!block.isEmpty() && !continues(block.get(block.size() - 1), line)) {
        new Lines(block).divide(paragraphs);
        block = new ArrayList<>();
      }
      block.add(line);
    }
    if (!block.isEmpty()) {
      new Lines(block).divide(paragraphs);
    }
    return paragraphs;
  }

  /** The reader parts blocks between any two lines: those that go on below each other are one. */
  private static boolean continues(List<ReadWord> before, List<ReadWord> line) {
    if (before.get(0).block() == line.get(0).block()) {
      return true;
    }
    Box above = box(before);
    Box below = box(line);
    int em = Math.max(above.height(), below.height());
    int down = below.bottom() - above.bottom();
    return Math.abs(above.left() - below.left()) < em && down > 0 && down < WIDEST * em;
  }

  private static Box box(List<ReadWord> line) {
    Box box = line.get(0).box();
    for (ReadWord word : line) {
      box = box.with(word.box());
    }
    return box;
  }

  private static List<List<ReadWord>> lines(List<ReadWord> words) {
    List<List<ReadWord>> lines = new ArrayList<>();
    int line = -1;
    for (ReadWord word : words) {
      if (word.line() != line) {
        lines.add(new ArrayList<>());
        line = word.line();
      }
      lines.get(lines.size() - 1).add(word);
    }
    return lines;
  }

  private void divide(List<List<ReadWord>> paragraphs) {
    for (int i = 0; i < lines.size(); i++) {
      if (i == 0 || begins(i)) {
        paragraphs.add(new ArrayList<>());
      }
      paragraphs.get(paragraphs.size() - 1).addAll(lines.get(i));
    }
  }

  private boolean begins(int i) {
    Box line = boxes.get(i);
    Box before = boxes.get(i - 1);
    int em = Math.max(line.height(), before.height());
    int width = all.right() - all.left();
    if (distance(i) > WIDER * distance || distance(i) > WIDEST * em) {
      return true;
    }
    if (isDivided(lines.get(i - 1))) {
      return false;
    }
    boolean indented = line.left() > before.left() + em && before.left() < all.left() + em / 2;
    Box first = lines.get(i).get(0).box();
    double needed = first.right() - first.left() + em / 3.0;
    return indented || before.right() + needed < all.right() - RAGGED * width;
  }

  private static boolean isDivided(List<ReadWord> line) {
    String last = line.get(line.size() - 1).text();
    return last.length() > 1 && last.endsWith("-");
  }

  private double distance(int i) {
    return (boxes.get(i).bottom() + boxes.get(i).top()) / 2.0
        - (boxes.get(i - 1).bottom() + boxes.get(i - 1).top()) / 2.0;
  }
}
