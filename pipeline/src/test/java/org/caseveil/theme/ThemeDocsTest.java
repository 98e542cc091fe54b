package org.caseveil.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class ThemeDocsTest {

  @Test
  void docsSayWhatTheConfigurationSays() throws IOException {
    assertThat(Files.readString(Path.of("..", "docs", "themes.md")))
        .as("docs/themes.md is out of date: run ThemeDocs, see its comment")
        .isEqualTo(ThemeDocs.of(Themes.configured()));
  }
}
