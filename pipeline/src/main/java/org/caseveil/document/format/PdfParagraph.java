package org.caseveil.document.format;

import java.util.ArrayList;
import java.util.List;

/**
 * A paragraph as it is read, with the way from each character to the glyphs that draw it. Immutable
 * once built; offsets in UTF-16 units of {@link #text()}.
 */
final class PdfParagraph {

  /** A mark with the segment it stands in; -1 for the space that a line's end stands for. */
  private record Placed(PdfMark mark, int segment) {}

  private final List<PdfSegment> segments = new ArrayList<>();
  private final List<Placed> marks = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  /** Adds what stands next in the paragraph, in the same row or in the next line. */
  void add(PdfSegment segment, List<PdfMark> asRead) {
    if (!segments.isEmpty()) {
      int hyphen = hyphen(asRead);
      if (!endsWithHyphen(asRead)) {
        put(new Placed(PdfMark.GAP, -1));
      } else if (hyphen >= 0) {
        Placed divided = marks.get(hyphen);
        marks.set(hyphen, new Placed(divided.mark().unspoken(), divided.segment()));
        text.setLength(text.length() - 1);
        for (int i = hyphen + 1; i < starts.size(); i++) {
          starts.set(i, text.length());
        }
      }
    }
    segments.add(segment);
    asRead.forEach(mark -> put(new Placed(mark, segments.size() - 1)));
  }

  private void put(Placed placed) {
    starts.add(text.length());
    marks.add(placed);
    text.append(placed.mark().text());
  }

  /** Whether a word or a number goes on in the next line. */
  private boolean endsWithHyphen(List<PdfMark> next) {
    String following = PdfMarks.text(next);
    int last = text.length() - 1;
    return last > 0
        && !following.isEmpty()
        && "-\u00AD\u2010".indexOf(text.charAt(last)) >= 0
        && Character.isLetterOrDigit(text.charAt(last - 1))
        && Character.isLetterOrDigit(following.charAt(0));
  }

  /** The mark of a hyphen that belongs to the line end: between a letter and a small letter. */
  private int hyphen(List<PdfMark> next) {
    int last = text.length() - 1;
    boolean divided =
        endsWithHyphen(next)
            && Character.isLetter(text.charAt(last - 1))
            && Character.isLowerCase(PdfMarks.text(next).charAt(0));
    int at = divided ? markAt(last) : -1;
    return at >= 0 && marks.get(at).mark().text().length() == 1 ? at : -1;
  }

  String text() {
    return text.toString();
  }

  List<PdfSegment> segments() {
    return List.copyOf(segments);
  }

  int marks() {
    return marks.size();
  }

  PdfMark mark(int index) {
    return marks.get(index).mark();
  }

  /** The segment that a mark stands in; -1 for the space that a line's end stands for. */
  int segmentOf(int mark) {
    return marks.get(mark).segment();
  }

  /** The mark that draws a character. */
  int markAt(int offset) {
    int low = 0;
    int high = marks.size() - 1;
    while (low < high) {
      int mid = (low + high + 1) >>> 1;
      if (starts.get(mid) <= offset) {
        low = mid;
      } else {
        high = mid - 1;
      }
    }
    return low;
  }

  int start(int mark) {
    return starts.get(mark);
  }

  int end(int mark) {
    return starts.get(mark) + marks.get(mark).mark().text().length();
  }
}
