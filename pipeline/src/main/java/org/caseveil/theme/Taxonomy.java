package org.caseveil.theme;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All themes that the configuration knows, by id. Immutable, thread safe. */
public final class Taxonomy {

  private final Map<String, Theme> themes;

  /**
   * Takes the themes of the files in {@code config/themes/}.
   *
   * @param byFile keys are file names without extension
   * @throws IllegalArgumentException if a theme's id is not its file's name, or two themes have one
   *     title, by which a brief and its presenter know them
   */
  public Taxonomy(Map<String, Theme> byFile) {
    byFile.forEach(
        (file, theme) -> {
          if (!file.equals(theme.id())) {
            throw new IllegalArgumentException(
                file + ".yaml: the id \"" + theme.id() + "\" is not the file's name");
          }
        });
    this.themes = new TreeMap<>(byFile);
    Map<String, String> byTitle = new HashMap<>();
    themes.forEach(
        (id, theme) -> {
          String other = byTitle.put(theme.title().strip().toLowerCase(Locale.ROOT), id);
          if (other != null) {
            throw new IllegalArgumentException(
                id + ".yaml: the title \"" + theme.title() + "\" is that of " + other + ".yaml");
          }
        });
  }

  /** All of them, by id. */
  public List<Theme> themes() {
    return List.copyOf(themes.values());
  }

  /** The theme of that id. */
  public Optional<Theme> find(String id) {
    return Optional.ofNullable(themes.get(id));
  }

  /**
   * The theme of that id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Theme require(String id) {
    return find(id)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no theme \"" + id + "\" in config/themes; there are " + themes.keySet()));
  }
}
