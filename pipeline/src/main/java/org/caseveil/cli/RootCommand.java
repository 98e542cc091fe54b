package org.caseveil.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program without a command: says what there is. */
@Command(
    name = "caseveil",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Takes identifiers out of case narratives and prepares the leader's brief, on this machine"
            + " only.",
    footer = {
      "",
      "First steps:",
      "  caseveil run my-case.docx              one case; look into caseveil-out/shared",
      "  caseveil run inbox --out workshop      a whole folder, any usual file type",
      "  caseveil review workshop/review/NAME.decisions.yaml",
      "                                         after you decided about a case that waits",
      "  caseveil brief workshop/leader/NAME.brief.html",
      "                                         what the leader would read; withhold, withdraw",
      "  caseveil note C-7F3A-91B2 note.yaml    after the meeting; caseveil year: the group's year",
      "  caseveil purge --show                  what is kept until when",
      "",
      "Exit codes: 0 done, 1 failed, 2 wrong command line, 3 something waits for a person.",
      "'caseveil COMMAND --help' tells more about a command."
    })
public final class RootCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "A command is needed.");
  }
}
