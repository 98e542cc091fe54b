package org.caseveil.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Brings spans of an edited text back to the text it was made from, and the other way. Inside a
 * replaced stretch single units have no counterpart, so a span that touches one maps to the whole
 * stretch. Maps compose with {@link #andThen}. Immutable; UTF-16 units, base 0.
 */
public final class OffsetMap {

  private static final OffsetMap IDENTITY = new OffsetMap(List.of());

  /** One replaced stretch: {@code made} in the edited text stands for {@code source}. */
  public record Stretch(Span source, Span made) {}

  private final List<Stretch> stretches;

  private OffsetMap(List<Stretch> stretches) {
    this.stretches = List.copyOf(stretches);
  }

  /** The map of a text that was not edited. */
  public static OffsetMap identity() {
    return IDENTITY;
  }

  /**
   * The map of a text made by {@code edits}.
   *
   * @param edits in ascending order, not overlapping
   * @throws IllegalArgumentException if they overlap or are out of order
   */
  public static OffsetMap ofEdits(List<Edit> edits) {
    List<Stretch> stretches = new ArrayList<>(edits.size());
    int moved = 0;
    int last = 0;
    for (Edit edit : edits) {
      Span source = edit.span();
      if (source.start() < last) {
        throw new IllegalArgumentException(
            "edits overlap or are out of order at " + source.start());
      }
      int start = source.start() + moved;
      Span made = new Span(start, start + edit.replacement().length());
      stretches.add(new Stretch(source, made));
      moved += made.length() - source.length();
      last = source.end();
    }
    return new OffsetMap(stretches);
  }

  /** The map with these stretches, as {@link #stretches} gives them. */
  public static OffsetMap ofStretches(List<Stretch> stretches) {
    return new OffsetMap(stretches);
  }

  /** What it is made of, in ascending order, so that it can be kept. */
  public List<Stretch> stretches() {
    return stretches;
  }

  /** The span of the source text that {@code made} came from. */
  public Span toSource(Span made) {
    return map(made, true);
  }

  /** The span of the edited text that {@code source} went into. */
  public Span toMade(Span source) {
    return map(source, false);
  }

  /** This map followed by {@code next}, whose source is this map's edited text. */
  public OffsetMap andThen(OffsetMap next) {
    List<Stretch> all = new ArrayList<>();
    for (Stretch later : next.stretches) {
      all.add(new Stretch(toSource(later.source), later.made));
    }
    for (Stretch earlier : stretches) {
      all.add(new Stretch(earlier.source, next.toMade(earlier.made)));
    }
    all.sort((a, b) -> a.source.compareTo(b.source));
    return new OffsetMap(joined(all));
  }

  private static List<Stretch> joined(List<Stretch> sorted) {
    List<Stretch> joined = new ArrayList<>();
    for (Stretch stretch : sorted) {
      int last = joined.size() - 1;
      if (last >= 0 && touches(joined.get(last), stretch)) {
        Stretch before = joined.get(last);
        joined.set(
            last,
            new Stretch(before.source.cover(stretch.source), before.made.cover(stretch.made)));
      } else {
        joined.add(stretch);
      }
    }
    return joined;
  }

  private static boolean touches(Stretch a, Stretch b) {
    return a.source.overlaps(b.source) || a.made.overlaps(b.made);
  }

  private Span map(Span span, boolean back) {
    int start = point(span.start(), back, false);
    int end = span.isEmpty() ? start : point(span.end(), back, true);
    return new Span(start, Math.max(start, end));
  }

  /** Maps one boundary; inside a stretch it goes to the stretch's edge. */
  private int point(int offset, boolean back, boolean asEnd) {
    int low = 0;
    int high = stretches.size();
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (from(stretches.get(mid), back).start() <= offset) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    // The last stretch that begins at or before the boundary; an end that only touches its start
    // belongs to what lies before it.
    int at = low - 1;
    while (at >= 0 && asEnd && from(stretches.get(at), back).start() == offset) {
      at--;
    }
    if (at < 0) {
      return offset;
    }
    Span from = from(stretches.get(at), back);
    Span to = to(stretches.get(at), back);
    if (asEnd ? offset <= from.end() : offset < from.end()) {
      return asEnd ? to.end() : to.start();
    }
    return to.end() + (offset - from.end());
  }

  private static Span from(Stretch stretch, boolean back) {
    return back ? stretch.made : stretch.source;
  }

  private static Span to(Stretch stretch, boolean back) {
    return back ? stretch.source : stretch.made;
  }
}
