package org.caseveil.route;

import org.apache.camel.builder.RouteBuilder;
import org.caseveil.casework.RunFailure;

/**
 * Tells what could not be worked on. The last resort: if even this fails, the run stops, since
 * nothing would tell what became of the document.
 */
final class QuarantineRoute extends RouteBuilder {

  private final Settling settling;
  private final BatchEnd end;

  QuarantineRoute(Settling settling, BatchEnd end) {
    this.settling = settling;
    this.end = end;
  }

  @Override
  public void configure() {
    from(Ends.QUARANTINE)
        .routeId("quarantine")
        .onException(Throwable.class)
        .handled(true)
        .logHandled(false)
        .logExhausted(false)
        .process(
            exchange ->
                end.stop(
                    new RunFailure(
                        "a file could not even be put into quarantine; nothing more was released")))
        .end()
        .process(settling);
  }
}
