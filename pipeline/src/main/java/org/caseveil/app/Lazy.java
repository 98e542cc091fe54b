package org.caseveil.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A part that is made once, when it is first asked for, or earlier in the background. Thread safe.
 */
final class Lazy<T> {

  private final Supplier<T> maker;
  private @Nullable CompletableFuture<T> made;

  Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  /** Begins to make it, if nobody has yet. */
  synchronized CompletableFuture<T> start(Executor where) {
    CompletableFuture<T> now = made;
    if (now == null) {
      now = CompletableFuture.supplyAsync(maker, where);
      made = now;
    }
    return now;
  }

  /** The part; waits while it is being made. What making it threw is thrown again. */
  T get() {
    try {
      return start(Runnable::run).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  /** Does something with the part if it was made; waits while it is being made. */
  void ifMade(Consumer<T> action) {
    CompletableFuture<T> now;
    synchronized (this) {
      now = made;
    }
    if (now != null) {
      // A part that could not be made was told when it was asked for.
      now.<Boolean>handle(
              (part, failure) -> {
                if (failure == null) {
                  action.accept(part);
                }
                return failure == null;
              })
          .join();
    }
  }
}
