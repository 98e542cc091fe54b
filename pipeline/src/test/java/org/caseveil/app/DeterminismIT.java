package org.caseveil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.caseveil.casework.Bench;
import org.caseveil.vault.UserFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** With all models: neither the number of workers nor a re-run changes one byte of the outputs. */
@Timeout(900)
final class DeterminismIT {

  @TempDir Path home;
  @TempDir Path user;
  @TempDir Path out;

  @Test
  void workersOrderAndRerunsChangeNoByte() throws IOException {
    copyConfiguration();
    List<Path> files = samples();
    Map<String, String> first = run(1, files, "first");
    assertThat(
            run(3, files.stream().sorted(java.util.Comparator.reverseOrder()).toList(), "second"))
        .isEqualTo(first)
        .isNotEmpty();
    assertThat(run(3, files, "first")).isEqualTo(first);
  }

  private Map<String, String> run(int workers, List<Path> files, String to) throws IOException {
    Path pipeline = home.resolve("config/pipeline.yaml");
    Files.writeString(
        pipeline,
        Files.readString(pipeline).replaceFirst("(?m)^workers: \\d+", "workers: " + workers));
    UserFolders folders = new UserFolders(user.resolve("data"), user.resolve("config"));
    StringWriter told = new StringWriter();
    PrintWriter printer = new PrintWriter(told, true);
    try (Wiring wiring = new Wiring(new ProgramHome(home), folders, printer::println);
        CaseWiring cases = new CaseWiring(wiring, folders, Clock.systemUTC())) {
      String[] arguments =
          Stream.concat(
                  Stream.of("run", "--out", out.resolve(to).toString()),
                  files.stream().map(Path::toString))
              .toArray(String[]::new);
      int code = Main.commandLine(wiring, cases, printer, printer).execute(arguments);
      assertThat(code).as(told.toString()).isIn(0, 3);
    }
    return Bench.contents(out.resolve(to));
  }

  private static List<Path> samples() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("..", "samples", "inbox"))) {
      return files
          .filter(file -> file.toString().endsWith(".txt") || file.toString().endsWith(".md"))
          .sorted()
          .toList();
    }
  }

  private void copyConfiguration() throws IOException {
    Path from = Path.of("..", "config");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path to = home.resolve("config").resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(to);
        } else {
          Files.copy(file, to);
        }
      }
    }
  }
}
