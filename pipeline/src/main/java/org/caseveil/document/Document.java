package org.caseveil.document;

import java.util.ArrayList;
import java.util.List;
import org.caseveil.text.Edit;
import org.caseveil.text.SensitiveText;
import org.caseveil.text.Span;

/**
 * A case file as read: its passages in reading order. Immutable.
 *
 * @param format the {@link DocumentFormat#id()} that read it
 * @param passages in reading order, ids unique
 * @param notes plain words for the report about what the file held beside its text ("2 comments
 *     were read", "1 picture is kept as it is"); never text of the case
 * @param doubts plain words about what could not be read surely, so that a person has to look;
 *     never text of the case
 */
public record Document(
    String format, List<Passage> passages, List<String> notes, List<String> doubts) {

  public Document {
    passages = List.copyOf(passages);
    notes = List.copyOf(notes);
    doubts = List.copyOf(doubts);
  }

  /** A document that was read without doubt. */
  public Document(String format, List<Passage> passages, List<String> notes) {
    this(format, passages, notes, List.of());
  }

  /** All passages joined by one line feed each: what detectors look through as one text. */
  public SensitiveText joined() {
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < passages.size(); i++) {
      if (i > 0) {
        joined.append('\n');
      }
      joined.append(passages.get(i).text().reveal());
    }
    return new SensitiveText(joined.toString());
  }

  /**
   * Brings edits of the joined text to the passages they fall in.
   *
   * @param edits in UTF-16 units of {@link #joined()}, in ascending order, not overlapping
   * @throws IllegalArgumentException if an edit reaches over the end of a passage: the caller
   *     splits findings at passage ends
   */
  public List<PassageEdit> inPassages(List<Edit> edits) {
    List<PassageEdit> found = new ArrayList<>(edits.size());
    int index = 0;
    int start = 0;
    for (Edit edit : edits) {
      while (index < passages.size() && edit.span().start() > start + length(index)) {
        start += length(index) + 1;
        index++;
      }
      if (index == passages.size() || edit.span().end() > start + length(index)) {
        throw new IllegalArgumentException("an edit crosses the end of passage " + index);
      }
      Span inside = edit.span().shift(-start);
      found.add(new PassageEdit(passages.get(index).id(), new Edit(inside, edit.replacement())));
    }
    return found;
  }

  /** What of the joined text was read from pictures; ascending. */
  public List<Span> scanned() {
    List<Span> scanned = new ArrayList<>();
    int start = 0;
    for (Passage passage : passages) {
      int end = start + passage.text().length();
      if (passage.scanned()) {
        scanned.add(new Span(start, end));
      }
      start = end + 1;
    }
    return scanned;
  }

  private int length(int index) {
    return passages.get(index).text().length();
  }
}
