package org.caseveil.cli;

import java.time.YearMonth;
import java.util.Optional;
import org.caseveil.casework.BriefForm;
import picocli.CommandLine.Option;

/** How the briefs that a command makes are set. */
final class BriefOptions {

  @Option(
      names = "--month",
      paramLabel = "YYYY-MM",
      description = "The month of the meeting, shown on the briefs.")
  private Optional<YearMonth> month = Optional.empty();

  @Option(
      names = "--passages",
      description = "Gives each brief a second page with all passages marked in the text.")
  private boolean passages;

  BriefForm form() {
    return new BriefForm(month, passages);
  }
}
