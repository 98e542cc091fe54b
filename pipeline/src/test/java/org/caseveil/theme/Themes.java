package org.caseveil.theme;

import java.nio.file.Path;
import org.caseveil.app.YamlFiles;

/** The themes of the configuration, for tests. */
public final class Themes {

  static final Path CONFIG = Path.of("..", "config", "themes");

  private Themes() {}

  /** What {@code config/themes/} holds. */
  public static Taxonomy configured() {
    return new Taxonomy(new YamlFiles().bindAll(CONFIG, Theme.class));
  }
}
