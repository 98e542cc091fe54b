package org.caseveil.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.caseveil.casework.CaseBatch;
import org.caseveil.casework.CaseFile;
import org.caseveil.casework.CaseFiles;
import org.caseveil.casework.Retention;
import org.caseveil.casework.RetentionWords;
import org.caseveil.casework.RunStopped;
import org.caseveil.casework.Settled;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code run}: the main job. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "De-identifies every case file found and prepares the leader's brief.",
      "Originals are never changed or moved.",
      "",
      "What goes where:",
      "  OUT/shared      the cases to share, in their own format where possible",
      "  OUT/pages       of scans: the pages as pictures, what was replaced covered",
      "  OUT/reports     what was replaced, what risk is left; no original words",
      "  OUT/leader      a brief for the leader of the group, one page a case, HTML and PDF",
      "  OUT/review      cases that wait for your decision; only you can open them",
      "  OUT/quarantine  files that could not be worked on, with what to do"
    },
    footer = {
      "",
      "Examples:",
      "  caseveil run \"my case.docx\"",
      "  caseveil run inbox --out workshop --policy surrogate"
    })
public final class RunCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Case files, or folders with case files at any depth.")
  private List<Path> paths = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "caseveil-out",
      description = "Where the results go; made if missing. Default: ${DEFAULT-VALUE}.")
  private Path out = Path.of("caseveil-out");

  @Option(
      names = "--policy",
      paramLabel = "NAME",
      description = "A policy of config/policies; default: the one in config/pipeline.yaml.")
  private Optional<String> policy = Optional.empty();

  @Mixin private final BriefOptions briefs = new BriefOptions();

  @Spec private CommandSpec spec;
  private final CaseBench bench;

  public RunCommand(CaseBench bench) {
    this.bench = bench;
  }

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    List<CaseFile> files = CaseFiles.at(paths, out);
    if (files.isEmpty()) {
      err.println("There is no file to work on.");
      return ExitCodes.FAILED;
    }
    CaseBatch batch = bench.batch(policy, briefs.form());
    Retention retention = bench.retention();
    briefs.form().month().ifPresent(retention::requireTime);
    retention.deleteDue(out).forEach(err::println);
    List<Settled> settled;
    try (TerminalProgress progress = TerminalProgress.start("cases", files.size(), err)) {
      settled = batch.run(files, out, progress);
    } catch (RunStopped stopped) {
      SummaryTable.print(stopped.settled(), out, spec.commandLine().getOut());
      throw stopped;
    }
    SummaryTable.print(settled, out, spec.commandLine().getOut());
    if (settled.stream().anyMatch(each -> each.state() == Settled.State.SHARED)) {
      spec.commandLine()
          .getOut()
          .println(
              "Presenters look first: \"caseveil brief --help\" tells how to withhold a tag or"
                  + " withdraw a case.");
      keptUntil(retention);
    }
    boolean waits =
        settled.stream()
            .anyMatch(
                each ->
                    each.state() == Settled.State.REVIEW
                        || each.state() == Settled.State.QUARANTINE);
    return waits ? ExitCodes.WAITING : ExitCodes.DONE;
  }

  private void keptUntil(Retention retention) {
    briefs
        .form()
        .month()
        .map(retention::lastDay)
        .ifPresent(
            day ->
                spec.commandLine()
                    .getOut()
                    .println(
                        "They are deleted here on "
                            + RetentionWords.day(day)
                            + "; \"caseveil purge --help\" tells more."));
  }
}
