package org.caseveil.route;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.caseveil.casework.CaseFile;
import org.caseveil.casework.CaseWork;
import org.caseveil.casework.RunFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place where exceptions end: whatever was thrown, the document goes to quarantine and
 * nothing of it is released. Logs the exception's class and the work key, never a message, which
 * may hold text of the case.
 */
final class FailClosed extends RouteConfigurationBuilder {

  static final String ID = "fail-closed";

  private static final Logger LOG = LoggerFactory.getLogger(FailClosed.class);

  private final CaseWork work;
  private final BatchEnd end;

  FailClosed(CaseWork work, BatchEnd end) {
    this.work = work;
    this.end = end;
  }

  @Override
  public void configuration() {
    routeConfiguration(ID)
        .onException(RunFailure.class)
        .handled(true)
        .logHandled(false)
        .logExhausted(false)
        .process(
            exchange -> end.stop(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, RunFailure.class)))
        .end()
        .onException(Throwable.class)
        .handled(true)
        .logHandled(false)
        .logExhausted(false)
        .process(this::fail)
        .to(Ends.QUARANTINE);
  }

  private void fail(Exchange exchange) {
    Throwable thrown = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
    String name =
        thrown instanceof StageFailed stage
            ? stage.errorClass()
            : thrown.getClass().getSimpleName();
    LOG.warn(
        "a document went to quarantine: {} at {}", name, exchange.getIn().getHeader(Ends.WORK_KEY));
    CaseFile file = exchange.getIn().getHeader(Ends.FILE, CaseFile.class);
    exchange.getIn().setBody(work.failed(file, name));
  }
}
