package org.caseveil.document.sandbox;

import java.time.Duration;

/**
 * The bounds of the child processes that read and write case files. Bound from {@code
 * config/pipeline.yaml}.
 *
 * @param workers how many children may run at once
 * @param heap most memory of one child's heap, in bytes
 * @param taskTimeout wall time for one file, reading or writing
 * @param filesPerChild after how many files a child is replaced by a fresh one
 */
public record SandboxSettings(int workers, long heap, Duration taskTimeout, int filesPerChild) {

  public SandboxSettings {
    boolean noTime = taskTimeout.isZero() || taskTimeout.isNegative();
    if (workers < 1 || heap < 1 << 20 || noTime || filesPerChild < 1) {
      throw new IllegalArgumentException(
          "documents: workers and files-per-child are at least 1, heap at least 1 MiB, and"
              + " task-timeout is more than nothing");
    }
  }
}
