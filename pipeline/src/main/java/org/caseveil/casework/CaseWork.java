package org.caseveil.casework;

import java.io.IOException;

/**
 * The work on one file of a batch, in the steps that a route takes it through. Thread safe; every
 * step may be called for several files at once.
 */
public interface CaseWork {

  /** Names the piece of work, so that the same content is worked on once. */
  String workKey(CaseFile file);

  /** Takes a document through all its stages. */
  Outcome process(CaseFile file) throws IOException;

  /**
   * What becomes of a document when a stage failed in a way nobody foresaw: nothing is released.
   *
   * @param exceptionClass the simple name of what was thrown
   */
  Outcome failed(CaseFile file, String exceptionClass);

  /** Puts what became of a file where it belongs. */
  void settle(CaseFile file, Outcome outcome);
}
