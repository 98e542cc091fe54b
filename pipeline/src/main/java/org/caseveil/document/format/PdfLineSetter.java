package org.caseveil.document.format;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sets one line anew around its replacements: what follows a replacement moves up to it, so that no
 * gap tells how long a name was; a line that grows too long is drawn narrower, and where that does
 * not suffice, replacements are shown in a short form on a box. Used by one thread.
 */
final class PdfLineSetter {

  /** Letters narrower than this part of their width are hard to read. */
  private static final double NARROWEST = 0.6;

  private final PdfSegment segment;
  private final Map<Integer, PdfPiece> pieces;
  private final PdfReplacementFonts fonts;
  private final Map<Integer, Double> places = new HashMap<>();

  /**
   * A line to be set.
   *
   * @param pieces by the index of the mark in the segment
   */
  PdfLineSetter(PdfSegment segment, Map<Integer, PdfPiece> pieces, PdfReplacementFonts fonts) {
    this.segment = segment;
    this.pieces = pieces;
    this.fonts = fonts;
  }

  /**
   * Sets the line.
   *
   * @param limit how far to the right it may reach
   */
  void set(double limit, Map<Integer, PdfAction> actions, List<PdfBox> boxes) {
    double room = limit - segment.start();
    double length = lay();
    for (Optional<PdfPiece> next = longest();
        length * NARROWEST > room && next.isPresent();
        next = longest()) {
      next.get().shorten();
      length = lay();
    }
    double squeeze = Math.min(1, room / length);
    Set<PdfPiece> begun = new LinkedHashSet<>();
    for (int i = 0; i < segment.marks().size(); i++) {
      PdfMark mark = segment.marks().get(i);
      if (!mark.isDrawn()) {
        continue;
      }
      PdfPiece piece = pieces.get(i);
      if (piece == null) {
        keep(mark, placed(i, squeeze), squeeze, actions);
        continue;
      }
      mark.glyphs().forEach(glyph -> actions.put(glyph.index(), PdfAction.REMOVED));
      if (begun.add(piece) && !piece.text().isEmpty()) {
        PdfGlyph base = mark.base();
        double at = placed(i, squeeze);
        actions.put(base.index(), new PdfAction(false, at - base.along(), squeeze, piece.text()));
        if (piece.isShortened()) {
          double width = width(piece, mark) * squeeze;
          boxes.add(new PdfBox(base.direction(), at, base.across(), width, base.size()));
        }
      }
    }
  }

  private double placed(int mark, double squeeze) {
    double place = places.getOrDefault(mark, segment.start());
    return segment.start() + (place - segment.start()) * squeeze;
  }

  private static void keep(
      PdfMark mark, double at, double squeeze, Map<Integer, PdfAction> actions) {
    for (PdfGlyph glyph : mark.glyphs()) {
      double there = at + (glyph.along() - mark.base().along()) * squeeze;
      actions.put(glyph.index(), new PdfAction(true, there - glyph.along(), squeeze, ""));
    }
  }

  private Optional<PdfPiece> longest() {
    return pieces.values().stream()
        .filter(PdfPiece::canShorten)
        .max(
            Comparator.comparingInt((PdfPiece piece) -> piece.text().length())
                .thenComparing(PdfPiece::text));
  }

  /** Finds the places in full width and the length they come to. */
  private double lay() {
    double at = segment.start();
    double lastEnd = segment.start();
    double reached = at;
    PdfPiece before = null;
    for (int i = 0; i < segment.marks().size(); i++) {
      PdfMark mark = segment.marks().get(i);
      if (!mark.isDrawn()) {
        continue;
      }
      PdfPiece piece = pieces.get(i);
      if (piece == null || piece != before) {
        at += mark.base().along() - lastEnd;
        places.put(i, at);
        at += piece == null ? mark.end() - mark.base().along() : width(piece, mark);
        lastEnd = mark.end();
      } else {
        lastEnd = Math.max(lastEnd, mark.end());
      }
      before = piece;
      reached = piece == null && mark.base().isSpace() ? reached : at;
    }
    return Math.max(reached - segment.start(), 1e-3);
  }

  private double width(PdfPiece piece, PdfMark mark) {
    return fonts.width(piece.text(), mark.base().style()) * mark.base().em();
  }
}
