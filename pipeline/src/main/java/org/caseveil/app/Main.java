package org.caseveil.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.caseveil.casework.RunFailure;
import org.caseveil.cli.CheckConfigCommand;
import org.caseveil.cli.EvaluateCommand;
import org.caseveil.cli.ExitCodes;
import org.caseveil.cli.RootCommand;
import org.caseveil.cli.SpansCommand;
import org.caseveil.cli.ThemesCommand;
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
    try (Wiring wiring = new Wiring(ProgramHome.ofThisProcess(), folders(), err::println)) {
      code = commandLine(wiring, out, err).execute(arguments);
    }
    out.flush();
    err.flush();
    System.exit(code);
  }

  private static UserFolders folders() {
    return UserFolders.of(System.getenv(), Path.of(System.getProperty("user.home")));
  }

  static CommandLine commandLine(Wiring wiring, PrintWriter out, PrintWriter err) {
    return new CommandLine(new RootCommand())
        .addSubcommand(new SpansCommand(wiring))
        .addSubcommand(new ThemesCommand(wiring))
        .addSubcommand(new EvaluateCommand(wiring))
        .addSubcommand(new CheckConfigCommand(wiring))
        .setOut(out)
        .setErr(err)
        .setExecutionExceptionHandler((thrown, command, parsed) -> told(thrown, err));
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
