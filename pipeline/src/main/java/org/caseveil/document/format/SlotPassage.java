package org.caseveil.document.format;

import java.util.ArrayList;
import java.util.List;
import org.caseveil.document.Passage;
import org.caseveil.text.Edit;
import org.caseveil.text.SensitiveText;
import org.caseveil.text.Span;

/**
 * A passage whose text lies scattered over the nodes of a document tree, such as the runs of a
 * paragraph. An edit changes only the nodes it touches, so that formatting stays. Used by one
 * thread.
 */
final class SlotPassage {

  /** One node's share of the text. */
  interface Slot {

    /** What it adds to the passage. */
    String text();

    /** Whether any text can be put here; a tab or a line break is what it is. */
    boolean takesText();

    /** Puts a new text; a slot that takes none is only ever given the empty text. */
    void put(String text);
  }

  /** A change inside one slot, in its own offsets. */
  private record Change(int start, int end, String replacement) {}

  private final String id;
  private final List<Slot> slots;
  private final List<Integer> starts = new ArrayList<>();
  private final String text;

  SlotPassage(String id, List<Slot> slots) {
    this.id = id;
    this.slots = List.copyOf(slots);
    StringBuilder joined = new StringBuilder();
    for (Slot slot : slots) {
      starts.add(joined.length());
      joined.append(slot.text());
    }
    this.text = joined.toString();
  }

  /** Whether there is anything to read: a letter or a digit in a node that takes text. */
  boolean isReadable() {
    return slots.stream()
        .anyMatch(
            slot -> slot.takesText() && slot.text().codePoints().anyMatch(c -> isReadable(c)));
  }

  private static boolean isReadable(int codePoint) {
    return Character.isLetterOrDigit(codePoint);
  }

  Passage passage() {
    return new Passage(id, new SensitiveText(text));
  }

  String id() {
    return id;
  }

  /** Applies edits, ascending and not overlapping, to the nodes. */
  void apply(List<Edit> edits) {
    List<List<Change>> changes = new ArrayList<>();
    slots.forEach(slot -> changes.add(new ArrayList<>()));
    for (Edit edit : edits) {
      spread(edit, changes);
    }
    for (int i = 0; i < slots.size(); i++) {
      if (!changes.get(i).isEmpty()) {
        slots.get(i).put(changed(slots.get(i).text(), changes.get(i)));
      }
    }
  }

  private void spread(Edit edit, List<List<Change>> changes) {
    Span span = edit.span();
    int home = home(span);
    for (int i = 0; i < slots.size(); i++) {
      Span own = own(i);
      boolean inside = own.isEmpty() && span.start() < own.start() && own.start() < span.end();
      if (i == home || own.overlaps(span) || inside) {
        int start = Math.min(Math.max(span.start() - own.start(), 0), own.length());
        int end = Math.min(Math.max(span.end() - own.start(), start), own.length());
        boolean whole = !slots.get(i).takesText();
        changes
            .get(i)
            .add(
                whole
                    ? new Change(0, own.length(), "")
                    : new Change(start, end, i == home ? edit.replacement() : ""));
      }
    }
  }

  /** The slot that gets the replacement: the first it touches that takes text, else the nearest. */
  private int home(Span span) {
    int before = -1;
    for (int i = 0; i < slots.size(); i++) {
      if (slots.get(i).takesText()) {
        Span own = own(i);
        boolean touched =
            own.overlaps(span)
                || (span.isEmpty() && own.start() < span.start() && span.start() <= own.end());
        if (touched) {
          return i;
        }
        if (own.start() >= span.end()) {
          return before >= 0 && own(before).end() == span.start() ? before : i;
        }
        before = i;
      }
    }
    return before;
  }

  private Span own(int index) {
    return new Span(starts.get(index), starts.get(index) + slots.get(index).text().length());
  }

  private static String changed(String text, List<Change> changes) {
    StringBuilder made = new StringBuilder();
    int last = 0;
    for (Change change : changes) {
      made.append(text, last, Math.max(last, change.start)).append(change.replacement);
      last = Math.max(last, change.end);
    }
    return made.append(text, last, text.length()).toString();
  }

  /** Applies all edits to all passages of a document. */
  static void applyAll(List<SlotPassage> passages, Edits edits) {
    for (SlotPassage passage : passages) {
      List<Edit> own = edits.of(passage.id);
      if (!own.isEmpty()) {
        passage.apply(own);
      }
    }
  }
}
