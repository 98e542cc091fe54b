package org.caseveil.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs the program as its users do: through the launcher, in a process of its own, with a key that
 * is always the same.
 *
 * @param home stands for the user's own folders
 */
public record Launcher(Path home) {

  /** The root of the project, since tests run in the module's folder. */
  public static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  /** Protects nothing but invented cases. */
  private static final String KEY =
      "5a4d504c45535f4f4e4c595f4e4f545f415f5345435245545f5f5f5f5f5f5f21";

  private static final long MINUTES = 20;

  /**
   * What a run ended with.
   *
   * @param exitCode the process's
   * @param out what it wrote to its standard output
   * @param err what it wrote to its standard error
   */
  public record Ended(int exitCode, String out, String err) {}

  /** With a home of its own, which holds the key. */
  public static Launcher at(Path home) throws IOException {
    Path configuration = Files.createDirectories(home.resolve("config"));
    Files.writeString(configuration.resolve("owner.key"), KEY + "\n");
    return new Launcher(home);
  }

  /** Runs a command to its end. */
  public Ended run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(ROOT.resolve("caseveil").toString()));
    command.addAll(List.of(arguments));
    Path out = home.resolve("out.txt");
    Path err = home.resolve("err.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(ROOT.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("CASEVEIL_HOME", home.toString());
    Process process = builder.start();
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("not done after " + MINUTES + " minutes");
    }
    return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
  }
}
