package org.caseveil.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.caseveil.casework.CasePlace;
import org.caseveil.casework.NoteDesk;
import org.caseveil.casework.NoteSheet;
import org.caseveil.casework.RetentionWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code note}: takes the leaders' note after a meeting. */
@Command(
    name = "note",
    mixinStandardHelpOptions = true,
    description = {
      "Takes the session note that the leaders write together after a meeting.",
      "Where FILE does not exist yet, it is written for you to fill in, with the brief's themes"
          + " and a comment on each field. Otherwise it is read, de-identified like any text, and"
          + " kept; its page goes to OUT/leader. Delete FILE then: it is not de-identified.",
      "Without FILE the page of a note that was kept is written again."
    },
    footer = {"", "Example, run twice:", "  caseveil note C-7F3A-91B2 november.yaml"})
public final class NoteCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      paramLabel = "CASE",
      description = "The case's reference, or any file of it in an output folder.")
  private String which = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "FILE",
      description = "The note, a YAML file.")
  private Optional<Path> given = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "caseveil-out",
      description = "The output folder of the case. Default: ${DEFAULT-VALUE}.")
  private Path out = Path.of("caseveil-out");

  @Option(
      names = "--policy",
      paramLabel = "NAME",
      description = "A policy of config/policies; default: the one in config/pipeline.yaml.")
  private Optional<String> policy = Optional.empty();

  @Option(
      names = "--replace",
      description =
          "Keeps the note in place of another one on the same case, which is lost then: a case has"
              + " one note.")
  private boolean replace;

  @Spec private CommandSpec spec;
  private final CaseBench bench;

  public NoteCommand(CaseBench bench) {
    this.bench = bench;
  }

  @Override
  public Integer call() {
    PrintWriter to = spec.commandLine().getOut();
    CasePlace place = CasePlace.of(which, out);
    bench.retention().deleteDue(out).forEach(spec.commandLine().getErr()::println);
    NoteDesk desk = bench.notes(policy);
    if (given.isEmpty()) {
      to.println("Written again: " + desk.again(place) + " and beside it as PDF.");
      return ExitCodes.DONE;
    }
    Path file = given.get();
    if (!Files.exists(file)) {
      desk.writeTemplate(place, file);
      to.println("Written for you to fill in: " + file);
      to.println("Then run the same command again.");
      return ExitCodes.WAITING;
    }
    NoteSheet sheet = bench.noteSheet(file);
    to.println(
        "Kept, with its page in " + desk.take(place, sheet, replace) + " and beside it as PDF.");
    to.println("It is deleted on " + RetentionWords.day(sheet.until()) + ".");
    to.println("Delete " + file + " now: it is not de-identified.");
    return ExitCodes.DONE;
  }
}
