package org.caseveil.document.format;

import java.io.IOException;
import org.caseveil.document.Refusal;

/**
 * Carries a refusal out of the depths of a parser to {@link Formats}, which returns it; never
 * leaves this package.
 */
final class RefusalException extends IOException {

  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // never serialised: it does not leave this package
  private final Refusal refusal;

  RefusalException(Refusal refusal) {
    super(refusal.reason().name());
    this.refusal = refusal;
  }

  Refusal refusal() {
    return refusal;
  }
}
