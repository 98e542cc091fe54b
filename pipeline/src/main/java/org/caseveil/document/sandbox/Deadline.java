package org.caseveil.document.sandbox;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Does something when an exchange takes too long. An alarm for each exchange would wake the clock's
 * thread for each; here one alarm looks when the time of some exchange could be up, and sets itself
 * again. Thread safe; one exchange at a time.
 */
final class Deadline {

  private static final long IDLE = -1;
  private static final long PASSED = -2;
  private static final long ENDED = -3;

  /** Tells the time and wakes. */
  interface Clock {

    /** Nanoseconds since a moment that stays the same. */
    long now();

    /** Does some work after so many nanoseconds, on a thread of the clock's own. */
    void after(long nanoseconds, Runnable work);
  }

  private final Clock clock;
  private final long shortest;
  private final Runnable whenPassed;
  private final long origin;

  private boolean looking;

  /** When the exchange has to be over, in nanoseconds after the origin, or one of the states. */
  private final AtomicLong end = new AtomicLong(IDLE);

  /**
   * Looks from the first exchange on.
   *
   * @param shortest of the times that exchanges will be given
   * @param whenPassed runs once at most, on the clock's thread
   */
  Deadline(Clock clock, Duration shortest, Runnable whenPassed) {
    this.clock = clock;
    this.origin = clock.now();
    this.shortest = shortest.toNanos();
    this.whenPassed = whenPassed;
  }

  /** An exchange begins and has so much time, at least the shortest. */
  void begin(Duration allowed) {
    end.compareAndSet(IDLE, now() + allowed.toNanos());
    if (!looking) {
      looking = true;
      lookIn(shortest);
    }
  }

  /**
   * The exchange is over.
   *
   * @return whether it was in time; if not, {@code whenPassed} has run or will
   */
  boolean finish() {
    return end.getAndUpdate(then -> then < 0 ? then : IDLE) >= 0;
  }

  /** There will be no more exchanges. */
  void close() {
    end.set(ENDED);
  }

  private void look() {
    long then = end.get();
    long left = then - now();
    if (then == IDLE) {
      lookIn(shortest);
    } else if (then >= 0 && left > 0) {
      lookIn(left);
    } else if (then >= 0) {
      // Over in the last moment: the next look is for the next exchange.
      if (end.compareAndSet(then, PASSED)) {
        whenPassed.run();
      } else {
        lookIn(shortest);
      }
    }
  }

  private void lookIn(long nanoseconds) {
    clock.after(nanoseconds, this::look);
  }

  private long now() {
    return clock.now() - origin;
  }
}
