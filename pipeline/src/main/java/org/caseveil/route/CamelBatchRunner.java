package org.caseveil.route;

import java.util.List;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.StartupSummaryLevel;
import org.apache.camel.main.Main;
import org.caseveil.casework.BatchRunner;
import org.caseveil.casework.CaseFile;
import org.caseveil.casework.CaseWork;

/** Runs a batch through the Camel routes. Thread safe: each batch has a Camel of its own. */
public final class CamelBatchRunner implements BatchRunner {

  private final int workers;

  /**
   * @param workers how many documents are worked on at the same time
   */
  public CamelBatchRunner(int workers) {
    this.workers = workers;
  }

  @Override
  public void run(List<CaseFile> files, CaseWork work) throws InterruptedException {
    BatchEnd end = new BatchEnd(files.size());
    Main camel = camel(files.size(), work, end);
    camel.start();
    try {
      ProducerTemplate door = camel.getCamelContext().createProducerTemplate();
      for (CaseFile file : files) {
        if (end.stopped()) {
          break;
        }
        door.sendBody(
            Ends.INTAKE
                + "?size="
                + 2 * workers
                + "&blockWhenFull=true&waitForTaskToComplete=Never",
            file);
      }
      end.await();
    } finally {
      camel.stop();
    }
  }

  private Main camel(int files, CaseWork work, BatchEnd end) {
    Main camel = new Main();
    // Nothing is looked up outside: no properties file, no JMX, no banner, no summary in logs.
    camel.configure().setName("caseveil");
    camel.configure().setJmxEnabled(false);
    camel.configure().setStartupSummaryLevel(StartupSummaryLevel.Off);
    camel.configure().setShutdownTimeout(30);
    camel.configure().setDurationMaxSeconds(0);
    camel.configure().setAutoConfigurationEnabled(false);
    camel.configure().setUseMdcLogging(false);
    camel.setDefaultPropertyPlaceholderLocation("false");
    Settling settling = new Settling(work, end);
    camel.configure().addRoutesBuilder(new FailClosed(work, end));
    camel.configure().addRoutesBuilder(new IntakeRoute(work, workers, files));
    camel.configure().addRoutesBuilder(new DeidentifyRoute(work));
    camel.configure().addRoutesBuilder(new ReleaseRoute(settling));
    camel.configure().addRoutesBuilder(new ReviewRoute(settling));
    camel.configure().addRoutesBuilder(new QuarantineRoute(settling, end));
    return camel;
  }
}
