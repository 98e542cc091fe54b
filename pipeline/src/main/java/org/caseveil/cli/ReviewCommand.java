package org.caseveil.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.caseveil.casework.CaseReview;
import org.caseveil.casework.Decisions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code review}: applies a person's decisions to a case that waits. */
@Command(
    name = "review",
    mixinStandardHelpOptions = true,
    description = {
      "Applies your decisions about a case that waits, and releases it.",
      "FILE is the decisions file, with what you wrote into it. The written case is searched a",
      "second time first. What you keep is shown in the report as risk that is left."
    },
    footer = {"", "Example: caseveil review caseveil-out/review/NAME.decisions.yaml"})
public final class ReviewCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "A .decisions.yaml in the review folder of a run.")
  private Path file = Path.of("");

  @Mixin private final BriefOptions briefs = new BriefOptions();

  @Spec private CommandSpec spec;
  private final CaseBench bench;

  public ReviewCommand(CaseBench bench) {
    this.bench = bench;
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Decisions decisions = bench.decisions(file);
    briefs.form().month().ifPresent(bench.retention()::requireTime);
    CaseReview.Result result =
        bench.review(decisions.policy(), briefs.form()).apply(decisions, file);
    if (result instanceof CaseReview.Result.Released released) {
      out.println("Released: " + released.shared());
      return ExitCodes.DONE;
    }
    out.println("The case still waits:");
    ((CaseReview.Result.StillWaiting) result)
        .reasons()
        .forEach(reason -> out.println("  " + reason));
    return ExitCodes.WAITING;
  }
}
