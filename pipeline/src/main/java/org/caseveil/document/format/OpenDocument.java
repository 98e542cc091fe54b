package org.caseveil.document.format;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.caseveil.document.Passage;

/**
 * A case file open in memory, its hidden channels already cleaned: what {@link #passages()} gives
 * is all the text that {@link #save} will write. Used by one thread, saved once at most.
 */
public interface OpenDocument {

  /** The text in reading order; ids are unique and the same at each opening of the same bytes. */
  List<Passage> passages();

  /** Plain words about what is dropped or cleaned, more after saving; never text of the case. */
  List<String> notes();

  /** Plain words about what could not be read surely; never text of the case. */
  default List<String> doubts() {
    return List.of();
  }

  /** The scanned pages as a PDF of pictures, what was replaced covered; told after saving. */
  default Optional<byte[]> pages() {
    return Optional.empty();
  }

  /**
   * The file with edits applied, in the form of {@link DocumentFormat#extensionWritten()} unless
   * {@link #extensionSaved} tells another.
   */
  byte[] save(Edits edits) throws IOException;

  /** The extension of what {@link #save} made, where the format has several; told after saving. */
  default Optional<String> extensionSaved() {
    return Optional.empty();
  }
}
