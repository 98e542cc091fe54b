package org.caseveil.casework;

import java.nio.file.Path;

/** Reads a decisions file; tells file and line of what is wrong in it. */
@FunctionalInterface
public interface DecisionsReader {

  /**
   * @throws RuntimeException with file, line and what to change, if the file is not valid
   */
  Decisions read(Path file);
}
