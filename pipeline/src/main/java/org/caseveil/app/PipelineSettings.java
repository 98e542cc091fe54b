package org.caseveil.app;

/**
 * {@code config/pipeline.yaml}.
 *
 * @param policy the policy of a run that names none
 * @param workers documents worked on at the same time; 0 for as many as there are cores
 * @param documents what a file may cost
 */
record PipelineSettings(String policy, int workers, DocumentSettings documents) {

  PipelineSettings {
    if (workers < 0) {
      throw new IllegalArgumentException("workers: 0 for as many as there are cores, or more");
    }
  }

  /** The section {@code documents}. */
  record DocumentSettings(org.caseveil.document.format.Limits limits) {}

  int workersHere() {
    return workers == 0 ? Runtime.getRuntime().availableProcessors() : workers;
  }
}
