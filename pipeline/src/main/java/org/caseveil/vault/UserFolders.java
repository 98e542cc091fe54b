package org.caseveil.vault;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where a user's own data and configuration are kept, by the XDG Base Directory Specification 0.8.
 *
 * @param data the store
 * @param configuration the key
 */
public record UserFolders(Path data, Path configuration) {

  /**
   * Those of the user who runs the program. {@code CASEVEIL_HOME} puts both under one folder.
   *
   * @param environment the process's environment
   * @param home the user's home folder
   */
  public static UserFolders of(Map<String, String> environment, Path home) {
    String own = environment.getOrDefault("CASEVEIL_HOME", "");
    if (!own.isEmpty()) {
      Path root = Path.of(own).toAbsolutePath();
      return new UserFolders(root.resolve("data"), root.resolve("config"));
    }
    return new UserFolders(
        base(environment, "XDG_DATA_HOME", home.resolve(".local/share")).resolve("caseveil"),
        base(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve("caseveil"));
  }

  /** The specification asks to ignore paths that are not absolute. */
  private static Path base(Map<String, String> environment, String variable, Path otherwise) {
    String value = environment.getOrDefault(variable, "");
    return !value.isEmpty() && Path.of(value).isAbsolute() ? Path.of(value) : otherwise;
  }
}
