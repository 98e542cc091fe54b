package org.caseveil.document.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts glyphs of one direction together to segments: first in the order they are drawn in, then by
 * place, since a word may be drawn in several pieces. Stateless.
 */
final class PdfSegments {

  /** Gaps in ems: up to the first it is surely one line, from the second on surely not. */
  private static final double SAME_LINE = 0.7;

  private static final double OTHER_CELL = 1.4;

  /** How far pieces of one line may overlap, in ems. */
  private static final double OVERLAP = 0.5;

  private PdfSegments() {}

  /**
   * The segments, in no order that counts.
   *
   * @param glyphs of one direction, in the order they are drawn in
   */
  static List<PdfSegment> of(List<PdfGlyph> glyphs) {
    Map<Integer, List<PdfGlyph>> twins = new HashMap<>();
    List<List<PdfGlyph>> runs = runs(withoutTwins(glyphs, twins));
    List<PdfSegment> segments = new ArrayList<>();
    for (List<PdfGlyph> joined : joined(runs)) {
      joined.sort(Comparator.comparingDouble(PdfGlyph::along));
      if (!joined.stream().allMatch(PdfGlyph::isSpace)) {
        segments.add(PdfSegment.of(PdfMarks.of(joined, twins)));
      }
    }
    return segments;
  }

  /** A letter drawn again on itself, to look bold or to cast a shadow, is read once. */
  private static List<PdfGlyph> withoutTwins(
      List<PdfGlyph> glyphs, Map<Integer, List<PdfGlyph>> twins) {
    Map<String, List<PdfGlyph>> seen = new HashMap<>();
    List<PdfGlyph> single = new ArrayList<>();
    for (PdfGlyph glyph : glyphs) {
      String cell = glyph.text() + Math.round(glyph.across() / 8);
      List<PdfGlyph> near = seen.computeIfAbsent(cell, key -> new ArrayList<>());
      PdfGlyph first = near.stream().filter(other -> isOn(glyph, other)).findFirst().orElse(glyph);
      if (first == glyph || glyph.isSpace()) {
        near.add(glyph);
        single.add(glyph);
      } else {
        twins.computeIfAbsent(first.index(), key -> new ArrayList<>()).add(glyph);
      }
    }
    return single;
  }

  private static boolean isOn(PdfGlyph glyph, PdfGlyph other) {
    double near = Math.min(0.3 * glyph.width(), 0.15 * glyph.size());
    return Math.abs(glyph.along() - other.along()) < near
        && Math.abs(glyph.across() - other.across()) < 0.15 * glyph.size();
  }

  private static List<List<PdfGlyph>> runs(List<PdfGlyph> glyphs) {
    List<List<PdfGlyph>> runs = new ArrayList<>();
    PdfGlyph last = null;
    for (PdfGlyph glyph : glyphs) {
      if (last == null || !follows(last, glyph)) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(glyph);
      last = glyph;
    }
    return runs;
  }

  private static boolean follows(PdfGlyph last, PdfGlyph glyph) {
    double em = Math.max(last.em(), glyph.em());
    double gap = glyph.along() - last.end();
    return Math.abs(glyph.across() - last.across()) < 0.15 * Math.max(last.size(), glyph.size())
        && gap < SAME_LINE * em
        && glyph.along() > last.along() - OVERLAP * em;
  }

  /** Runs that lie on one line, put together. */
  private static List<List<PdfGlyph>> joined(List<List<PdfGlyph>> runs) {
    List<List<PdfGlyph>> joined = new ArrayList<>();
    for (List<Run> row : rows(runs)) {
      row.sort(Comparator.comparingDouble(Run::start));
      Run last = null;
      for (Run run : row) {
        if (last != null && (last.reaches(run) || last.isUnder(run))) {
          last.glyphs.addAll(run.glyphs);
          last = new Run(last.glyphs, run.order, Math.max(last.end, run.end));
        } else {
          joined.add(run.glyphs);
          last = run;
        }
      }
    }
    return joined;
  }

  private static List<List<Run>> rows(List<List<PdfGlyph>> runs) {
    List<Run> sorted = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      List<PdfGlyph> glyphs = runs.get(i);
      double end = glyphs.stream().mapToDouble(PdfGlyph::end).max().orElseThrow();
      sorted.add(new Run(glyphs, i, end));
    }
    sorted.sort(Comparator.comparingDouble((Run run) -> -run.across()));
    List<List<Run>> rows = new ArrayList<>();
    Run largest = null;
    for (Run run : sorted) {
      if (largest == null || !largest.isBeside(run)) {
        rows.add(new ArrayList<>());
        largest = run;
      }
      rows.get(rows.size() - 1).add(run);
      largest = run.size() > largest.size() ? run : largest;
    }
    return rows;
  }

  /** Glyphs drawn one after the other; {@code order} counts the runs of the page. */
  private record Run(List<PdfGlyph> glyphs, int order, double end) {

    double start() {
      return glyphs.get(0).along();
    }

    double across() {
      return glyphs.get(0).across();
    }

    double size() {
      return glyphs.get(0).size();
    }

    boolean isBeside(Run other) {
      return Math.abs(across() - other.across()) < 0.5 * Math.max(size(), other.size());
    }

    /** Whether the other run holds accents for letters of this one. */
    boolean isUnder(Run accents) {
      return accents.glyphs.stream().allMatch(PdfMarks::isAccent) && accents.start() < end;
    }

    boolean reaches(Run next) {
      double em = glyphs.get(0).em();
      double gap = next.start() - end;
      double most = next.order == order + 1 ? OTHER_CELL : SAME_LINE;
      return gap < most * em && gap > -OVERLAP * em;
    }
  }
}
