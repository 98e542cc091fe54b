package org.caseveil.document.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.caseveil.document.Passage;

/**
 * A file of an old binary kind, brought to its kind in use and opened as that.
 *
 * @param opened the file in the kind in use
 * @param losses plain words about what did not come along
 */
record Modernised(OpenDocument opened, Set<String> losses) implements OpenDocument {

  @Override
  public List<Passage> passages() {
    return opened.passages();
  }

  @Override
  public List<String> notes() {
    List<String> notes = new ArrayList<>(losses);
    opened.notes().stream().filter(note -> !losses.contains(note)).forEach(notes::add);
    return notes;
  }

  @Override
  public byte[] save(Edits edits) throws IOException {
    return opened.save(edits);
  }
}
