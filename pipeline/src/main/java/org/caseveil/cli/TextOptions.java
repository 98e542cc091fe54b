package org.caseveil.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.caseveil.casework.TextBatch;
import org.caseveil.casework.TextExport;
import org.caseveil.casework.TextSource;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code spans} and {@code themes} have in common. */
final class TextOptions {

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Text files (UTF-8), or folders with .txt files at any depth.")
  private List<Path> paths = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Where the results go; made if missing.")
  private Path out = Path.of(".");

  @Option(
      names = "--policy",
      paramLabel = "NAME",
      description = "A policy of config/policies; default: the one in config/pipeline.yaml.")
  private Optional<String> policy = Optional.empty();

  Optional<String> policy() {
    return policy;
  }

  List<TextSource> sources() {
    return TextSource.at(paths);
  }

  /** Runs an export over the files and says how it went. */
  int run(TextExport export, int threads, List<TextSource> sources, PrintWriter err)
      throws InterruptedException {
    List<String> troubles;
    try (TerminalProgress progress = TerminalProgress.start("texts", sources.size(), err)) {
      troubles = new TextBatch(export, threads, progress).run(sources, out);
    }
    troubles.forEach(err::println);
    err.println(
        (sources.size() - troubles.size()) + " of " + sources.size() + " texts done, in " + out);
    return troubles.isEmpty() ? ExitCodes.DONE : ExitCodes.FAILED;
  }
}
