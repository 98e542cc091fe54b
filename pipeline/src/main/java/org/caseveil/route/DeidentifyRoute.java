package org.caseveil.route;

import java.io.IOException;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.caseveil.casework.CaseFile;
import org.caseveil.casework.CaseWork;
import org.caseveil.casework.Outcome;

/** Takes a document through its stages and on to where its outcome belongs. */
final class DeidentifyRoute extends RouteBuilder {

  private final CaseWork work;

  DeidentifyRoute(CaseWork work) {
    this.work = work;
  }

  @Override
  public void configure() {
    from(Ends.DEIDENTIFY)
        .routeId("deidentify")
        .routeConfigurationId(FailClosed.ID)
        .process(this::deidentify)
        .choice()
        .when(body().isInstanceOf(Outcome.Released.class))
        .to(Ends.RELEASE)
        .when(body().isInstanceOf(Outcome.Duplicate.class))
        .to(Ends.RELEASE)
        .when(body().isInstanceOf(Outcome.NeedsReview.class))
        .to(Ends.REVIEW)
        .otherwise()
        .to(Ends.QUARANTINE);
  }

  private void deidentify(Exchange exchange) throws IOException, StageFailed {
    try {
      exchange.getIn().setBody(work.process(exchange.getIn().getBody(CaseFile.class)));
    } catch (Error e) {
      throw new StageFailed(e);
    }
  }
}
