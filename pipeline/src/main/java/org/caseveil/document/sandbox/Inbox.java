package org.caseveil.document.sandbox;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.caseveil.document.format.Limits;

/**
 * What the parent asks of a child. The thread that works takes each request from the pipe itself: a
 * thread between them would cost a change of threads for each file. Only where a file takes long
 * does a second thread listen meanwhile, so that the end of the parent is noticed in the middle of
 * a file, too.
 */
final class Inbox {

  /** Between two looks whether the work takes long. */
  private static final long LOOK_MILLISECONDS = 250;

  private final WireReader in;
  private final Limits limits;
  private final Object turn = new Object();

  /** Odd while at work, and then another number for each request. */
  private final AtomicInteger step = new AtomicInteger(1);

  Inbox(WireReader in, Limits limits) {
    this.in = in;
    this.limits = limits;
  }

  /**
   * Waits for the next request; the last one has been answered.
   *
   * @throws IOException when there will be none
   */
  Wire.Request next() throws IOException {
    step.incrementAndGet();
    synchronized (turn) {
      Wire.Request request = Wire.request(in, limits);
      step.incrementAndGet();
      return request;
    }
  }

  /** Returns when the parent has gone while a file was worked on. */
  void watch() throws IOException, InterruptedException {
    int last = step.get();
    boolean there = true;
    while (there) {
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLISECONDS);
      int now = step.get();
      if (now == last && now % 2 != 0) {
        // What comes first is the next request or the end; the worker waits for its turn till then.
        synchronized (turn) {
          there = step.get() != now || in.await();
        }
      }
      last = now;
    }
  }
}
