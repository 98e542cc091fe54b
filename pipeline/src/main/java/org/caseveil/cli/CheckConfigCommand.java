package org.caseveil.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code check-config}: reads every configuration file and runs the examples in it. */
@Command(
    name = "check-config",
    mixinStandardHelpOptions = true,
    description = {
      "Reads every file of config/ and runs the examples in it.",
      "Says what is wrong, with file and line."
    })
public final class CheckConfigCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  private final Workbench workbench;

  public CheckConfigCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  @Override
  public Integer call() {
    List<String> faults = workbench.configurationFaults();
    faults.forEach(spec.commandLine().getOut()::println);
    spec.commandLine()
        .getOut()
        .println(
            faults.isEmpty()
                ? "The configuration is valid and all its examples hold."
                : faults.size() + " things are wrong.");
    return faults.isEmpty() ? ExitCodes.DONE : ExitCodes.FAILED;
  }
}
