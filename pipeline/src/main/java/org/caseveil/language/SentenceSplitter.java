package org.caseveil.language;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import org.caseveil.text.Span;

/**
 * Finds where sentences end, with OpenNLP's English model inside each line. Dictation without full
 * stops gives "sentences" without an end; one longer than {@value #LONGEST} units is cut at the
 * last space before that length, so that whoever works sentence by sentence never meets one of a
 * megabyte. Thread safe; spans in UTF-16 units, ascending, without surrounding space.
 */
public final class SentenceSplitter {

  private static final int LONGEST = 1_000;

  private final SentenceModel model;

  public SentenceSplitter(ModelFiles files) {
    try {
      model = new SentenceModel(new ByteArrayInputStream(files.bytes("opennlp-sentences-en")));
    } catch (IOException e) {
      throw new UncheckedIOException("the sentence model cannot be read", e);
    }
  }

  /** The sentences of a text. */
  public List<Span> split(String text) {
    // The detector keeps state while it works, so each call has its own.
    SentenceDetectorME detector = new SentenceDetectorME(model);
    List<Span> sentences = new ArrayList<>();
    int start = 0;
    while (start <= text.length()) {
      int feed = text.indexOf('\n', start);
      int end = feed < 0 ? text.length() : feed;
      for (Span piece : pieces(text, start, end)) {
        for (opennlp.tools.util.Span found : detector.sentPosDetect(piece.of(text))) {
          if (found.length() > 0) {
            sentences.add(
                new Span(piece.start() + found.getStart(), piece.start() + found.getEnd()));
          }
        }
      }
      start = end + 1;
    }
    return sentences;
  }

  /** Cuts a line into stretches of at most eight of the longest sentences, at spaces. */
  private static List<Span> pieces(String text, int start, int end) {
    List<Span> pieces = new ArrayList<>();
    int from = start;
    while (end - from > LONGEST) {
      int cut = lastBreak(text, from, from + LONGEST);
      pieces.add(new Span(from, cut));
      from = cut;
    }
    pieces.add(new Span(from, end));
    return pieces;
  }

  private static int lastBreak(String text, int from, int limit) {
    int space = -1;
    for (int at = limit; at > from + LONGEST / 2; at--) {
      if (Character.isWhitespace(text.charAt(at - 1))) {
        if (at >= 2 && ".!?".indexOf(text.charAt(at - 2)) >= 0) {
          return at;
        }
        space = Math.max(space, at);
      }
    }
    return space > 0 ? space : limit - (Character.isHighSurrogate(text.charAt(limit - 1)) ? 1 : 0);
  }
}
