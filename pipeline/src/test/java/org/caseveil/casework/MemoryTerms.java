package org.caseveil.casework;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Keeps terms in memory. */
final class MemoryTerms implements TermsStore {

  private final AtomicReference<@Nullable Terms> kept = new AtomicReference<>();

  @Override
  public Terms terms(Terms first) {
    Terms before = kept.compareAndExchange(null, first);
    return before == null ? first : before;
  }

  @Override
  public void change(Terms terms) {
    kept.set(terms);
  }
}
