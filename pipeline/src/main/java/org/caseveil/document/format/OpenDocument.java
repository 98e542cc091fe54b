package org.caseveil.document.format;

import java.io.IOException;
import java.util.List;
import org.caseveil.document.Passage;

/**
 * A case file open in memory, its hidden channels already cleaned: what {@link #passages()} gives
 * is all the text that {@link #save} will write. Used by one thread, saved once at most.
 */
public interface OpenDocument {

  /** The text in reading order; ids are unique and the same at each opening of the same bytes. */
  List<Passage> passages();

  /** Plain words about what was dropped or cleaned; never text of the case. */
  List<String> notes();

  /** The file with edits applied, in the form of {@link DocumentFormat#extensionWritten()}. */
  byte[] save(Edits edits) throws IOException;
}
