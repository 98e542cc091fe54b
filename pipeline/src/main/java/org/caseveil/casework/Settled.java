package org.caseveil.casework;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the summary tells of one file.
 *
 * @param file which
 * @param state what became of it
 * @param words one line in plain words
 * @param written the file to look at
 */
public record Settled(CaseFile file, State state, String words, Optional<Path> written) {

  /** What became of a file. */
  public enum State {
    SHARED,
    REVIEW,
    QUARANTINE,
    SAME,
    WITHDRAWN
  }
}
