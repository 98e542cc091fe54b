package org.caseveil.route;

import org.apache.camel.builder.RouteBuilder;

/** Puts what may be shared where it belongs. */
final class ReleaseRoute extends RouteBuilder {

  private final Settling settling;

  ReleaseRoute(Settling settling) {
    this.settling = settling;
  }

  @Override
  public void configure() {
    from(Ends.RELEASE).routeId("release").routeConfigurationId(FailClosed.ID).process(settling);
  }
}
