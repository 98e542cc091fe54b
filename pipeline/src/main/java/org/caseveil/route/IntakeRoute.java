package org.caseveil.route;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.caseveil.casework.CaseFile;
import org.caseveil.casework.CaseWork;

/** Takes each piece of work once and hands it on, as many at a time as there are workers. */
final class IntakeRoute extends RouteBuilder {

  private final CaseWork work;
  private final int workers;
  private final int files;

  IntakeRoute(CaseWork work, int workers, int files) {
    this.work = work;
    this.workers = workers;
    this.files = files;
  }

  @Override
  public void configure() {
    from(Ends.INTAKE + "?size=" + 2 * workers + "&concurrentConsumers=" + workers)
        .routeId("intake")
        .routeConfigurationId(FailClosed.ID)
        .setHeader(Ends.FILE, body())
        .process(
            exchange ->
                exchange
                    .getIn()
                    .setHeader(
                        Ends.WORK_KEY, work.workKey(exchange.getIn().getBody(CaseFile.class))))
        .idempotentConsumer(
            header(Ends.WORK_KEY), MemoryIdempotentRepository.memoryIdempotentRepository(files + 1))
        .to(Ends.DEIDENTIFY);
  }
}
