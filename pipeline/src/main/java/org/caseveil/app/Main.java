package org.caseveil.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.caseveil.casework.RunFailure;
import org.caseveil.cli.BriefCommand;
import org.caseveil.cli.CaseBench;
import org.caseveil.cli.CheckConfigCommand;
import org.caseveil.cli.EvaluateCommand;
import org.caseveil.cli.ExitCodes;
import org.caseveil.cli.NoteCommand;
import org.caseveil.cli.PurgeCommand;
import org.caseveil.cli.ReviewCommand;
import org.caseveil.cli.RootCommand;
import org.caseveil.cli.RunCommand;
import org.caseveil.cli.SpansCommand;
import org.caseveil.cli.ThemesCommand;
import org.caseveil.cli.Workbench;
import org.caseveil.cli.YearCommand;
import org.caseveil.eval.MalformedCorpus;
import org.caseveil.language.MissingModelException;
import org.caseveil.vault.UserFolders;
import picocli.CommandLine;

/** Where the program starts. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    // Nothing may depend on the machine's language: numbers, case folding, sorting.
    Locale.setDefault(Locale.ROOT);
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int code;
    UserFolders folders = UserFolders.of(System.getenv(), Path.of(System.getProperty("user.home")));
    try (Wiring wiring = new Wiring(ProgramHome.ofThisProcess(), folders, err::println);
        CaseWiring cases = new CaseWiring(wiring, folders, Clock.systemDefaultZone())) {
      code = commandLine(wiring, cases, out, err).execute(arguments);
    }
    out.flush();
    err.flush();
    System.exit(code);
  }

  static CommandLine commandLine(
      Workbench bench, CaseBench cases, PrintWriter out, PrintWriter err) {
    return new CommandLine(new RootCommand())
        .addSubcommand(new RunCommand(cases))
        .addSubcommand(new ReviewCommand(cases))
        .addSubcommand(new BriefCommand(cases))
        .addSubcommand(new NoteCommand(cases))
        .addSubcommand(new YearCommand(cases))
        .addSubcommand(new PurgeCommand(cases))
        .addSubcommand(new SpansCommand(bench))
        .addSubcommand(new ThemesCommand(bench))
        .addSubcommand(new EvaluateCommand(bench))
        .addSubcommand(new CheckConfigCommand(bench))
        .registerConverter(YearMonth.class, Main::month)
        .setOut(out)
        .setErr(err)
        .setExecutionExceptionHandler((thrown, command, parsed) -> told(thrown, err));
  }

  private static YearMonth month(String written) {
    try {
      return YearMonth.parse(written);
    } catch (DateTimeParseException e) {
      throw new CommandLine.TypeConversionException("a month is written as in 2026-11");
    }
  }

  /** Only messages that are known to be free of text of a case are printed. */
  private static int told(Exception thrown, PrintWriter err) {
    if (thrown instanceof RunFailure
        || thrown instanceof ConfigurationFault
        || thrown instanceof MalformedCorpus
        || thrown instanceof MissingModelException) {
      err.println("caseveil: " + thrown.getMessage());
    } else {
      err.println(
          "caseveil: something went wrong inside the program ("
              + thrown.getClass().getSimpleName()
              + "); nothing more was released");
    }
    return ExitCodes.FAILED;
  }
}
