package org.caseveil.app;

import java.nio.file.Files;
import java.nio.file.Path;
import org.caseveil.casework.Launcher;
import org.caseveil.casework.RunFailure;

/**
 * The folder the program lives in.
 *
 * @param folder holds {@code config/}
 */
public record ProgramHome(Path folder) {

  /** The system property that the launcher sets. */
  static final String PROPERTY = "caseveil.home";

  /** That of this process: told by the launcher, else the current folder. */
  static ProgramHome ofThisProcess() {
    return new ProgramHome(Path.of(System.getProperty(PROPERTY, "")).toAbsolutePath());
  }

  /** Starts the program again, found from any folder as far as the launcher is known. */
  Launcher launcher() {
    Path launcher = folder.resolve("caseveil");
    boolean there = Files.isRegularFile(launcher) && Files.isExecutable(launcher);
    return new Launcher(there ? launcher.toString() : "caseveil");
  }

  /** Where the configuration is. */
  Path config() {
    Path config = folder.resolve("config");
    if (!Files.isDirectory(config)) {
      throw new RunFailure(
          "there is no config folder in " + folder + "; start Caseveil by its launcher");
    }
    return config;
  }
}
