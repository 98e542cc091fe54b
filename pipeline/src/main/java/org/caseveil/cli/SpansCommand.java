package org.caseveil.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.caseveil.casework.TextSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code spans}: where the identifiers of text files are, as JSON. */
@Command(
    name = "spans",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the identifiers of each text file as JSON.",
      "NAME.spans.json for each NAME.txt: every identifier with its place, type, class, entity,",
      "score and planned replacement. Offsets count Unicode code points."
    },
    footer = {"", "Example: caseveil spans texts/ --out found/"})
public final class SpansCommand implements Callable<Integer> {

  @Mixin private final TextOptions options = new TextOptions();
  @Spec private CommandSpec spec;
  private final Workbench workbench;

  public SpansCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  @Override
  public Integer call() throws InterruptedException {
    List<TextSource> sources = options.sources();
    return options.run(
        workbench.spans(options.policy()),
        workbench.workers(),
        sources,
        spec.commandLine().getErr());
  }
}
