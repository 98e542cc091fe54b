package org.caseveil.document.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/**
 * The text of a page as it is read.
 *
 * @param paragraphs in reading order
 * @param segments of the whole page, by the direction they run in
 * @param troubles why the page cannot be redacted in place; empty where it can
 * @param hidden whether the page holds text that nobody sees and that is left out
 * @param drawn what the page shows beside text
 */
record PdfPageText(
    List<PdfParagraph> paragraphs,
    Map<Integer, List<PdfSegment>> segments,
    List<PdfTrouble> troubles,
    boolean hidden,
    PdfDrawn drawn) {

  static PdfPageText of(PDPage page, PdfLayers layers) throws IOException {
    Collector collector = new Collector(page, layers);
    collector.processPage(page);
    return collector.read();
  }

  /** Whether there is something to read: dashes and bullets of their own are not. */
  static boolean isText(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** Gathers a page's glyphs and reads them. */
  private static final class Collector extends PdfWalk {

    private static final Set<String> CURVES =
        Set.of(
            OperatorName.CURVE_TO,
            OperatorName.CURVE_TO_REPLICATE_FINAL_POINT,
            OperatorName.CURVE_TO_REPLICATE_INITIAL_POINT);

    private final List<PdfGlyph> shown = new ArrayList<>();
    private final List<PdfGlyph> invisible = new ArrayList<>();
    private final TreeSet<PdfTrouble> troubles = new TreeSet<>();
    private boolean hidden;
    private boolean pictures;
    private final double pageArea;
    private double pictureArea;
    private long mostPixels;
    private long mostBytes;
    private int curves;

    Collector(PDPage page, PdfLayers layers) {
      super(page, layers);
      PDRectangle sheet = page.getCropBox();
      pageArea = (double) sheet.getWidth() * sheet.getHeight();
    }

    @Override
    void glyph(PdfGlyph glyph, byte[] code) {
      switch (glyph.sight()) {
        case SHOWN -> shown.add(glyph);
        case INVISIBLE -> invisible.add(glyph);
        case HIDDEN -> hidden |= !glyph.isSpace();
      }
    }

    @Override
    void picture(long pixels, long bytes) {
      if (!isHidden()) {
        pictures = true;
        Matrix place = getGraphicsState().getCurrentTransformationMatrix();
        pictureArea +=
            Math.abs(
                (double) place.getScaleX() * place.getScaleY()
                    - (double) place.getShearX() * place.getShearY());
        mostPixels = Math.max(mostPixels, pixels);
        mostBytes = Math.max(mostBytes, bytes);
      }
    }

    @Override
    void operator(String name, List<COSBase> operands) {
      if (CURVES.contains(name) && !isHidden()) {
        curves++;
      }
    }

    @Override
    void unsafe(PdfTrouble trouble) {
      troubles.add(trouble);
    }

    PdfPageText read() {
      List<PdfGlyph> glyphs = new ArrayList<>(shown);
      if (pictures && letters(invisible) > letters(shown)) {
        // The words under a scan: only a document of its text can hold them.
        troubles.add(PdfTrouble.HIDDEN_TEXT);
        glyphs.addAll(invisible);
        glyphs.sort(Comparator.comparingInt(PdfGlyph::index));
      } else {
        hidden |= letters(invisible) > 0;
      }
      Map<Integer, List<PdfSegment>> segments = segments(glyphs);
      List<PdfParagraph> paragraphs = new ArrayList<>();
      segments.values().forEach(found -> read(found, paragraphs));
      PdfDrawn drawn =
          new PdfDrawn(
              (int) letters(shown),
              (int) letters(invisible),
              pictureArea / pageArea,
              mostPixels,
              mostBytes,
              curves);
      return new PdfPageText(
          List.copyOf(paragraphs), segments, List.copyOf(troubles), hidden, drawn);
    }

    private void read(List<PdfSegment> segments, List<PdfParagraph> paragraphs) {
      for (PdfSegment segment : segments) {
        if (PdfMarks.isRightToLeft(segment.marks())) {
          troubles.add(PdfTrouble.RIGHT_TO_LEFT);
        }
        if (hasUnknownLetters(segment.marks())) {
          troubles.add(PdfTrouble.UNKNOWN_LETTERS);
        }
      }
      for (List<List<PdfSegment>> block : PdfColumns.blocks(segments)) {
        for (PdfParagraph paragraph : PdfParagraphs.of(block)) {
          if (isText(paragraph.text())) {
            paragraphs.add(paragraph);
          }
        }
      }
    }

    /** The direction with the most letters first. */
    private static Map<Integer, List<PdfSegment>> segments(List<PdfGlyph> glyphs) {
      Map<Integer, List<PdfGlyph>> directions = new LinkedHashMap<>();
      for (PdfGlyph glyph : glyphs) {
        directions.computeIfAbsent(glyph.direction(), key -> new ArrayList<>()).add(glyph);
      }
      List<Map.Entry<Integer, List<PdfGlyph>>> most = new ArrayList<>(directions.entrySet());
      most.sort(Comparator.comparingInt(entry -> -entry.getValue().size()));
      Map<Integer, List<PdfSegment>> segments = new LinkedHashMap<>();
      most.forEach(entry -> segments.put(entry.getKey(), PdfSegments.of(entry.getValue())));
      return segments;
    }

    private static long letters(List<PdfGlyph> glyphs) {
      return glyphs.stream().filter(glyph -> !glyph.isSpace()).count();
    }

    /** A bullet of its own may be unknown; a letter beside others may be part of a name. */
    private static boolean hasUnknownLetters(List<PdfMark> marks) {
      for (int i = 0; i < marks.size(); i++) {
        boolean unknown = isUnknown(marks.get(i));
        if (unknown && (isLetter(marks, i - 1) || isLetter(marks, i + 1))) {
          return true;
        }
      }
      return false;
    }

    private static boolean isUnknown(PdfMark mark) {
      return mark.isDrawn() && mark.base().text().isEmpty();
    }

    private static boolean isLetter(List<PdfMark> marks, int i) {
      return i >= 0
          && i < marks.size()
          && (marks.get(i).text().codePoints().anyMatch(Character::isLetterOrDigit)
              || isUnknown(marks.get(i)));
    }
  }
}
