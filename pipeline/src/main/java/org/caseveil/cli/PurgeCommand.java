package org.caseveil.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.caseveil.casework.CasePlace;
import org.caseveil.casework.Retention;
import org.caseveil.casework.RetentionWords;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code purge}: what is kept until when, and an end to what is due. */
@Command(
    name = "purge",
    mixinStandardHelpOptions = true,
    description = {
      "Deletes what has had its time, and lists what is kept until when.",
      "A shared case goes with its report, brief and key some days after the month of its meeting"
          + " (retention in config/pipeline.yaml), and so does one that still waits in review; a"
          + " session note on the day that it names; before"
          + " it goes, its group's year is written to OUT/year. \"run\", \"brief\", \"note\" and"
          + " \"year\" do the same whenever they start. Originals are never touched."
    },
    footer = {
      "",
      "Examples:",
      "  caseveil purge --show                  lists, deletes nothing",
      "  caseveil purge --hold C-7F3A-91B2      keeps a case although its time is up",
      "  caseveil purge --let-go C-7F3A-91B2    ends that"
    })
public final class PurgeCommand implements Callable<Integer> {

  @ArgGroup private Wish wish = new Wish();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "caseveil-out",
      description =
          "Where a group's year goes, and case files are named. Default: ${DEFAULT-VALUE}.")
  private Path out = Path.of("caseveil-out");

  @Spec private CommandSpec spec;
  private final CaseBench bench;

  public PurgeCommand(CaseBench bench) {
    this.bench = bench;
  }

  /** At most one of these. */
  private static final class Wish {
    @Option(names = "--show", description = "Only lists; deletes nothing.")
    private boolean show;

    @Option(
        names = "--hold",
        paramLabel = "CASE",
        description =
            "Keeps a case and its note although their time is up, such as on request of"
                + " a court; it cannot be withdrawn then. Running its original again still makes"
                + " it anew, or sends it back to review.")
    private Optional<String> hold = Optional.empty();

    @Option(names = "--let-go", paramLabel = "CASE", description = "Ends --hold.")
    private Optional<String> letGo = Optional.empty();

    @Option(
        names = "--as-configured",
        description =
            "Takes retention and year-begins of config/pipeline.yaml for this store, which was"
                + " begun with others; deletes nothing yet.")
    private boolean asConfigured;

    boolean isToDelete() {
      return !show && !asConfigured && hold.isEmpty() && letGo.isEmpty();
    }
  }

  @Override
  public Integer call() {
    PrintWriter to = spec.commandLine().getOut();
    Retention retention = bench.retention();
    wish.hold.ifPresent(which -> retention.hold(CasePlace.of(which, out).reference(), true));
    wish.letGo.ifPresent(which -> retention.hold(CasePlace.of(which, out).reference(), false));
    if (wish.asConfigured) {
      to.println(retention.takeTerms());
    }
    if (wish.isToDelete()) {
      retention.deleteDue(out).forEach(to::println);
    }
    print(retention.kept(), to);
    return ExitCodes.DONE;
  }

  private static void print(List<Retention.Keeping> kept, PrintWriter to) {
    if (kept.isEmpty()) {
      to.println("Nothing is kept of any case.");
      return;
    }
    for (Retention.Keeping each : kept) {
      String until =
          each.until()
              .map(day -> "until " + RetentionWords.day(day))
              .orElseGet(() -> undated(each));
      to.println(
          String.format(
              "%s  %-31s %s%s",
              each.reference(), each.part().words(), until, each.held() ? ", held" : ""));
    }
  }

  private static String undated(Retention.Keeping each) {
    return switch (each.part()) {
      case WAITING ->
          "until you decide (caseveil review) or take it back: caseveil brief "
              + each.reference()
              + " --withdraw";
      case QUARANTINED ->
          "until a run of its original goes well or you take it back: caseveil brief "
              + each.reference()
              + " --withdraw";
      default ->
          "the month of its meeting is not known: caseveil brief "
              + each.reference()
              + " --month YYYY-MM";
    };
  }
}
