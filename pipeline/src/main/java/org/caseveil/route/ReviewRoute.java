package org.caseveil.route;

import org.apache.camel.builder.RouteBuilder;

/** Puts what waits for a person where it belongs. */
final class ReviewRoute extends RouteBuilder {

  private final Settling settling;

  ReviewRoute(Settling settling) {
    this.settling = settling;
  }

  @Override
  public void configure() {
    from(Ends.REVIEW).routeId("review").routeConfigurationId(FailClosed.ID).process(settling);
  }
}
