package org.caseveil.route;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.caseveil.casework.CaseFile;
import org.caseveil.casework.CaseWork;
import org.caseveil.casework.Outcome;
import org.caseveil.casework.RunFailure;

/** Hands an outcome to its desk and counts the file as settled. Thread safe. */
final class Settling implements Processor {

  private final CaseWork work;
  private final BatchEnd end;

  Settling(CaseWork work, BatchEnd end) {
    this.work = work;
    this.end = end;
  }

  @Override
  public void process(Exchange exchange) {
    if (end.stopped()) {
      return;
    }
    CaseFile file = exchange.getIn().getHeader(Ends.FILE, CaseFile.class);
    try {
      work.settle(file, exchange.getIn().getBody(Outcome.class));
    } catch (Error e) {
      end.stop(
          new RunFailure(
              "the program ran out of room (" + e.getClass().getSimpleName() + ") while writing"));
      return;
    }
    end.settled();
  }
}
