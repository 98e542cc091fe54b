package org.caseveil.document.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.caseveil.text.Edit;
import org.caseveil.text.Rewrite;
import org.caseveil.text.SensitiveText;
import org.caseveil.text.Span;

/** What becomes of each glyph of a page under the edits of its paragraphs. Used by one thread. */
final class PdfPlan {

  /** Room that is left free at the right edge of a page with little text, in points. */
  private static final double MARGIN = 72;

  /** White between a line and what stands to the right of it, in ems. */
  private static final double GUTTER = 0.6;

  /** What is to the right counts when it is as near as this above or below, in ems. */
  private static final double NEAR = 2.5;

  private final PdfPageText text;
  private final PDRectangle page;
  private final PdfReplacementFonts fonts;
  private final Map<Integer, PdfAction> actions = new HashMap<>();
  private final List<PdfBox> boxes = new ArrayList<>();

  PdfPlan(PdfPageText text, PDRectangle page, PdfReplacementFonts fonts) {
    this.text = text;
    this.page = page;
    this.fonts = fonts;
  }

  PdfAction of(PdfGlyph glyph) {
    return actions.getOrDefault(glyph.index(), PdfAction.UNCHANGED);
  }

  List<PdfBox> boxes() {
    return boxes;
  }

  /**
   * Plans the edits of one paragraph.
   *
   * @param edits ascending, not overlapping
   * @return the paragraph's text as it will stand there
   */
  String add(PdfParagraph paragraph, List<Edit> edits) {
    Map<Integer, Map<Integer, PdfPiece>> bySegment = new HashMap<>();
    Map<Edit, List<PdfPiece>> pieces = new HashMap<>();
    List<Edit> whole = wholeMarks(paragraph, edits);
    for (Edit edit : whole) {
      pieces.put(edit, cut(paragraph, edit, bySegment));
    }
    bySegment.forEach(
        (index, cut) -> {
          PdfSegment segment = paragraph.segments().get(index);
          new PdfLineSetter(segment, cut, fonts).set(limit(segment), actions, boxes);
        });
    List<Edit> drawn = new ArrayList<>();
    for (Edit edit : whole) {
      StringBuilder there = new StringBuilder();
      pieces.getOrDefault(edit, List.of()).forEach(piece -> there.append(piece.text()));
      drawn.add(new Edit(edit.span(), there.toString()));
    }
    return Rewrite.apply(new SensitiveText(paragraph.text()), drawn).text().reveal();
  }

  /** A glyph can only go as a whole: what an edit leaves of its characters is put in again. */
  private static List<Edit> wholeMarks(PdfParagraph paragraph, List<Edit> edits) {
    List<Edit> whole = new ArrayList<>();
    String content = paragraph.text();
    int asked = 0;
    for (Edit edit : edits) {
      Span span = edit.span();
      int start = Math.min(span.start(), paragraph.start(paragraph.markAt(span.start())));
      int lastMark = paragraph.markAt(Math.max(span.start(), span.end() - 1));
      int end = Math.max(span.end(), paragraph.end(lastMark));
      String after = content.substring(span.end(), end);
      int last = whole.size() - 1;
      if (last >= 0 && whole.get(last).span().end() > start) {
        // Both cut the same glyph; what the edit before put in again comes once.
        Edit before = whole.get(last);
        int again = before.replacement().length() - (before.span().end() - asked);
        String made =
            before.replacement().substring(0, again)
                + content.substring(asked, span.start())
                + edit.replacement()
                + after;
        whole.set(last, new Edit(new Span(before.span().start(), end), made));
      } else {
        String made = content.substring(start, span.start()) + edit.replacement() + after;
        whole.add(new Edit(new Span(start, end), made));
      }
      asked = span.end();
    }
    return whole;
  }

  /**
   * Cuts an edit at the ends of lines. The longest piece carries the replacement, but the last one
   * where a comma or the like stands right behind it, which must not begin a line.
   */
  private static List<PdfPiece> cut(
      PdfParagraph paragraph, Edit edit, Map<Integer, Map<Integer, PdfPiece>> bySegment) {
    Map<Integer, PdfPiece> bySegmentIndex = new HashMap<>();
    List<PdfPiece> pieces = new ArrayList<>();
    int last = paragraph.markAt(Math.max(edit.span().start(), edit.span().end() - 1));
    int position = 0;
    int inSegment = -1;
    for (int mark = 0; mark <= last; mark++) {
      int segment = paragraph.segmentOf(mark);
      position = segment == inSegment ? position + 1 : 0;
      inSegment = segment;
      if (segment < 0 || mark < paragraph.markAt(edit.span().start())) {
        continue;
      }
      if (paragraph.mark(mark).isDrawn()) {
        PdfPiece piece = bySegmentIndex.get(segment);
        if (piece == null) {
          piece = new PdfPiece();
          bySegmentIndex.put(segment, piece);
          pieces.add(piece);
        }
        piece.grow(paragraph.mark(mark));
        bySegment.computeIfAbsent(segment, key -> new HashMap<>()).put(position, piece);
      }
    }
    boolean attached = last + 1 < paragraph.marks() && !paragraph.mark(last + 1).isSpace();
    Comparator<PdfPiece> length = Comparator.comparingDouble(PdfPiece::length);
    pieces.stream()
        .reduce((one, next) -> attached || length.compare(one, next) < 0 ? next : one)
        .ifPresent(piece -> piece.put(edit.replacement()));
    return pieces;
  }

  /** How far to the right the line may reach. */
  private double limit(PdfSegment segment) {
    int direction = segment.marks().get(0).base().direction();
    List<PdfSegment> all = text.segments().getOrDefault(direction, List.of());
    double bound = Double.POSITIVE_INFINITY;
    for (PdfSegment other : all) {
      boolean near = Math.abs(other.across() - segment.across()) < NEAR * segment.size();
      if (near && other.start() >= segment.end() - 0.2 * segment.size()) {
        bound = Math.min(bound, other.start() - GUTTER * segment.size());
      }
    }
    boolean alone = bound == Double.POSITIVE_INFINITY;
    double right = alone ? edge(direction) - MARGIN : segment.end();
    for (PdfSegment other : all) {
      // What stands above or below in the same column shows how wide the column is.
      if (other.start() < segment.end() && other.end() <= bound) {
        right = Math.max(right, other.end());
      }
    }
    return Math.max(right, segment.end());
  }

  private double edge(int direction) {
    double turned = Math.toRadians(direction / 10.0);
    double ux = Math.cos(turned);
    double uy = Math.sin(turned);
    return Math.max(page.getLowerLeftX() * ux, page.getUpperRightX() * ux)
        + Math.max(page.getLowerLeftY() * uy, page.getUpperRightY() * uy);
  }
}
