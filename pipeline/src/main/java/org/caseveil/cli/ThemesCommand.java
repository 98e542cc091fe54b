package org.caseveil.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.caseveil.casework.TextSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code themes}: the themes of text files with the passage that shows each, as JSON. */
@Command(
    name = "themes",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the themes of each text file as JSON.",
      "NAME.themes.json for each NAME.txt: every theme with its holder, passage and score.",
      "Passages are quoted from the de-identified text; offsets point into the text as given and",
      "count Unicode code points."
    },
    footer = {"", "Example: caseveil themes texts/ --out themes/"})
public final class ThemesCommand implements Callable<Integer> {

  @Mixin private final TextOptions options = new TextOptions();

  @Option(
      names = "--as-is",
      description = "The texts hold no identifiers any more: take them as they are.")
  private boolean asIs;

  @Spec private CommandSpec spec;
  private final Workbench workbench;

  public ThemesCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  @Override
  public Integer call() throws InterruptedException {
    List<TextSource> sources = options.sources();
    return options.run(
        workbench.themes(options.policy(), asIs),
        workbench.workers(),
        sources,
        spec.commandLine().getErr());
  }
}
