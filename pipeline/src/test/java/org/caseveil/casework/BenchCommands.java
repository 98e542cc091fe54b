package org.caseveil.casework;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.caseveil.app.YamlFiles;
import org.caseveil.cli.BriefCommand;
import org.caseveil.cli.CaseBench;
import org.caseveil.cli.NoteCommand;
import org.caseveil.cli.PurgeCommand;
import org.caseveil.cli.ReviewCommand;
import org.caseveil.cli.RunCommand;
import picocli.CommandLine;

/** The commands of a presenter around a bench, on a day of the test's choice. */
final class BenchCommands implements CaseBench {

  private final Bench bench;
  private LocalDate today;
  private BatchRunner runner = Bench::oneByOne;
  private Terms terms = new Terms(14, 1);
  private final StringWriter told = new StringWriter();

  BenchCommands(Bench bench, LocalDate today) {
    this.bench = bench;
    this.today = today;
  }

  /** Changes what the configuration says. */
  void configured(Terms changed) {
    terms = changed;
  }

  /** Runs batches otherwise than one file after the other. */
  void runBy(BatchRunner other) {
    runner = other;
  }

  void on(LocalDate day) {
    today = day;
  }

  /** Everything printed since it was last asked for, errors too. */
  String told() {
    String printed = told.toString();
    told.getBuffer().setLength(0);
    return printed;
  }

  /** Runs a command line and gives its exit code. */
  int run(String... arguments) {
    PrintWriter printer = new PrintWriter(told, true);
    return new CommandLine(new Commands())
        .addSubcommand(new RunCommand(this))
        .addSubcommand(new ReviewCommand(this))
        .addSubcommand(new BriefCommand(this))
        .addSubcommand(new NoteCommand(this))
        .addSubcommand(new PurgeCommand(this))
        .setOut(printer)
        .setErr(printer)
        .execute(arguments);
  }

  @CommandLine.Command(name = "caseveil")
  private static final class Commands {}

  @Override
  public CaseBatch batch(Optional<String> policy, BriefForm form) {
    return bench.batch(runner);
  }

  @Override
  public CaseReview review(String policy, BriefForm form) {
    return new CaseReview(bench.processor(), bench.store, bench.store);
  }

  @Override
  public BriefDesk briefs() {
    return bench.briefDesk();
  }

  @Override
  public WithdrawalDesk withdrawals() {
    return bench.withdrawalDesk();
  }

  @Override
  public NoteDesk notes(Optional<String> policy) {
    return bench.noteDesk();
  }

  @Override
  public NoteSheet noteSheet(Path file) {
    return new YamlFiles().bind(file, NoteSheet.class);
  }

  @Override
  public YearDesk years() {
    return bench.yearDesk(today);
  }

  @Override
  public Retention retention() {
    return bench.retention(today, terms);
  }

  @Override
  public Decisions decisions(Path file) {
    return new YamlFiles().bind(file, Decisions.class);
  }
}
