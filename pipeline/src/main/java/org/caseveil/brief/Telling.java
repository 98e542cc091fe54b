package org.caseveil.brief;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.caseveil.conceal.DeidentifiedText;
import org.caseveil.text.Span;
import org.caseveil.theme.UnitSplitter;

/**
 * The shared case as a brief reads it: its sentences, what of it is quoted speech, and what must
 * not be quoted because it is the presenter's own life. Offsets are UTF-16 units. Immutable.
 */
final class Telling {

  private static final char ZERO_WIDTH_JOINER = '\u200D';

  private final DeidentifiedText text;
  private final List<Span> sentences;
  private final BitSet spoken;
  private final List<Span> personal;

  /**
   * Reads a case.
   *
   * @param personal passages of the presenter's own life
   */
  Telling(DeidentifiedText text, List<Span> personal) {
    this.text = text;
    this.sentences = new UnitSplitter().split(text.content());
    this.spoken = spoken(text.content());
    this.personal = List.copyOf(personal);
  }

  String content() {
    return text.content();
  }

  /** Sentences, or stretches of dictation, in order. */
  List<Span> sentences() {
    return sentences;
  }

  /** Whether the unit at {@code offset} lies between quotation marks. */
  boolean isSpoken(int offset) {
    return spoken.get(offset);
  }

  /** Whether a brief may quote it. */
  boolean mayQuote(Span span) {
    return personal.stream().noneMatch(span::overlaps);
  }

  Quote quote(Span span) {
    if (!mayQuote(span)) {
      throw new IllegalArgumentException("a passage of the presenter's own life is never quoted");
    }
    return Quote.cut(text, span);
  }

  /** Where in the telling an offset lies, 0 the beginning, 1 the end. */
  double place(int offset) {
    return content().isEmpty() ? 0 : (double) offset / content().length();
  }

  /**
   * The widest run of clauses around a stretch that is no longer than {@code most} units; the
   * stretch's own clause, cut at a space or, where a script writes none, between two signs, if even
   * that is longer.
   */
  Span clausesAround(Span stretch, Span sentence, int most) {
    if (sentence.length() <= most) {
      return sentence;
    }
    List<Span> clauses = clauses(sentence);
    int first = clauseAt(clauses, stretch.start());
    int last = clauseAt(clauses, Math.max(stretch.start(), stretch.end() - 1));
    boolean grown = true;
    while (grown) {
      grown = false;
      if (last + 1 < clauses.size() && length(clauses, first, last + 1) <= most) {
        last++;
        grown = true;
      }
      if (first > 0 && length(clauses, first - 1, last) <= most) {
        first--;
        grown = true;
      }
    }
    return shortened(clauses.get(first).cover(clauses.get(last)), stretch, most);
  }

  private Span shortened(Span span, Span keep, int most) {
    if (span.length() <= most) {
      return trimmed(span);
    }
    int start = Math.max(span.start(), Math.min(keep.start() - most / 3, span.end() - most));
    start = cut(span, start, Math.max(span.start(), start - most / 3));
    int end = Math.min(span.end(), start + most);
    if (end < span.end()) {
      end = cut(span, end, Math.max(start + most / 3, Math.min(end, keep.end())));
    }
    return trimmed(new Span(start, end));
  }

  /** Where to cut a span at an offset or before it: at a space, else between two signs. */
  private int cut(Span span, int offset, int earliest) {
    for (int at = offset; at >= earliest; at--) {
      if (at == span.start() || Character.isWhitespace(content().charAt(at))) {
        return at;
      }
    }
    int at = offset;
    while (at > earliest && belongsToTheSignBefore(at)) {
      at--;
    }
    return at;
  }

  /** Whether the unit there is no sign of its own: half of one, a mark on a letter, a joiner. */
  private boolean belongsToTheSignBefore(int offset) {
    int kind = Character.getType(content().codePointAt(offset));
    return Character.isLowSurrogate(content().charAt(offset))
        || content().charAt(offset - 1) == ZERO_WIDTH_JOINER
        || kind == Character.NON_SPACING_MARK
        || kind == Character.COMBINING_SPACING_MARK
        || kind == Character.ENCLOSING_MARK
        || kind == Character.FORMAT;
  }

  private Span trimmed(Span span) {
    int start = span.start();
    int end = span.end();
    while (end > start && isMargin(content().charAt(end - 1))) {
      end--;
    }
    while (start < end && isMargin(content().charAt(start))) {
      start++;
    }
    return new Span(start, end);
  }

  private static boolean isMargin(char c) {
    return Character.isWhitespace(c) || ",;:–—".indexOf(c) >= 0;
  }

  private List<Span> clauses(Span sentence) {
    List<Span> clauses = new ArrayList<>();
    int start = sentence.start();
    for (int at = sentence.start(); at < sentence.end() - 1; at++) {
      boolean mark = ",;:–—.!?".indexOf(content().charAt(at)) >= 0;
      if (mark && Character.isWhitespace(content().charAt(at + 1))) {
        clauses.add(new Span(start, at + 1));
        start = at + 1;
      }
    }
    clauses.add(new Span(start, sentence.end()));
    return clauses;
  }

  private static int clauseAt(List<Span> clauses, int offset) {
    for (int i = 0; i < clauses.size(); i++) {
      if (offset < clauses.get(i).end()) {
        return i;
      }
    }
    return clauses.size() - 1;
  }

  private static int length(List<Span> clauses, int first, int last) {
    return clauses.get(last).end() - clauses.get(first).start();
  }

  /** What stands between double quotation marks; a mark left open ends with its line. */
  private static BitSet spoken(String text) {
    BitSet spoken = new BitSet(text.length());
    boolean open = false;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\n') {
        open = false;
      } else if (c == '“') {
        open = true;
      } else if (c == '”') {
        open = false;
        spoken.set(at);
      } else if (c == '"') {
        open = !open;
        spoken.set(at);
      }
      if (open) {
        spoken.set(at);
      }
    }
    return spoken;
  }
}
