package org.caseveil.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code year}: the year of a group, from its session notes. */
@Command(
    name = "year",
    mixinStandardHelpOptions = true,
    description = {
      "Puts the session notes of a group together to its year: page, PDF and CSV in OUT/year.",
      "Sessions, cases brought, gaps over a month, and themes by half-year: present in the briefs"
          + " against taken up by the group. Only of a half-year that is over, where five cases or"
          + " more were brought, and no number of themes or of people under three. It is about the"
          + " group, never about a person."
    },
    footer = {"", "Example: caseveil year --group monday --from 2026-01"})
public final class YearCommand implements Callable<Integer> {

  @Option(
      names = "--group",
      paramLabel = "NAME",
      description = "The group's short name, as in its notes; not needed if there is only one.")
  private Optional<String> group = Optional.empty();

  @Option(
      names = "--from",
      paramLabel = "YYYY-MM",
      description =
          "The first month of the year, as config/pipeline.yaml has it (groups: year-begins);"
              + " default: the year of the latest note.")
  private Optional<YearMonth> from = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "caseveil-out",
      description = "Where the year goes. Default: ${DEFAULT-VALUE}.")
  private Path out = Path.of("caseveil-out");

  @Spec private CommandSpec spec;
  private final CaseBench bench;

  public YearCommand(CaseBench bench) {
    this.bench = bench;
  }

  @Override
  public Integer call() {
    PrintWriter to = spec.commandLine().getOut();
    bench.retention().deleteDue(out).forEach(spec.commandLine().getErr()::println);
    bench.years().write(group, from, out).forEach(to::println);
    return ExitCodes.DONE;
  }
}
