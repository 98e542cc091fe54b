package org.caseveil.route;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.caseveil.casework.RunFailure;

/** Knows when a batch is at its end: every file settled, or the run itself failed. Thread safe. */
final class BatchEnd {

  private final CountDownLatch open;
  private volatile Optional<RunFailure> failure = Optional.empty();

  BatchEnd(int files) {
    open = new CountDownLatch(files);
  }

  /** One more file is settled. */
  void settled() {
    open.countDown();
  }

  /** The run cannot go on. */
  synchronized void stop(RunFailure why) {
    if (failure.isEmpty()) {
      failure = Optional.of(why);
    }
    while (open.getCount() > 0) {
      open.countDown();
    }
  }

  boolean stopped() {
    return failure.isPresent();
  }

  /** Waits for the end. */
  void await() throws InterruptedException {
    open.await();
    Optional<RunFailure> why = failure;
    if (why.isPresent()) {
      throw why.get();
    }
  }
}
