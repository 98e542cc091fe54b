package org.caseveil.app;

import java.nio.file.Path;

/**
 * A configuration file that stops the start: says which file, which line and what to change. Its
 * message holds names and places of the configuration only.
 */
public final class ConfigurationFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ConfigurationFault(Path file, int line, String problem) {
    super(file + (line > 0 ? ", line " + line : "") + ": " + problem);
  }

  /**
   * @param problem names the file and the line itself
   */
  public ConfigurationFault(String problem) {
    super(problem);
  }

  public ConfigurationFault(Path file, String problem) {
    this(file, 0, problem);
  }
}
