package org.caseveil.casework;

import java.util.List;

/** Runs the files of a batch through their work, several at once. */
public interface BatchRunner {

  /**
   * Returns when every file is settled.
   *
   * @throws RunFailure if the run itself cannot go on
   */
  void run(List<CaseFile> files, CaseWork work) throws InterruptedException;
}
