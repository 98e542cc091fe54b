package org.caseveil.cli;

import java.util.List;
import java.util.Optional;
import org.caseveil.casework.TextExport;
import org.caseveil.eval.CorpusReader;
import org.caseveil.eval.DetectorTrials;

/**
 * What the commands work with. Each part is made when a command first asks for it, so that no
 * command waits for a model it does not use.
 */
public interface Workbench {

  /** Exports findings under a policy, the configured one by default. */
  TextExport spans(Optional<String> policy);

  /**
   * Exports themes under a policy, the configured one by default.
   *
   * @param asIs whether the texts hold no identifiers any more
   */
  TextExport themes(Optional<String> policy, boolean asIs);

  /** Predicts for an annotated corpus. */
  CorpusReader corpusReader();

  /** Measures what each detector is worth on an annotated corpus. */
  DetectorTrials detectorTrials();

  /** Everything that is wrong in the configuration; one line each, with file and line. */
  List<String> configurationFaults();

  /** How many documents are worked on at the same time. */
  int workers();
}
