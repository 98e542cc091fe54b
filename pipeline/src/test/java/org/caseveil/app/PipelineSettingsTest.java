package org.caseveil.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Month;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PipelineSettingsTest {

  private static final Path SHIPPED = Path.of("..", "config", "pipeline.yaml");

  @TempDir Path folder;

  @Test
  void aGroupsYearBeginsWithTheMonthThatIsSet() throws IOException {
    assertThat(read("year-begins: 1").groups().firstMonth()).isEqualTo(Month.JANUARY);
    assertThat(read("year-begins: 9").groups().firstMonth()).isEqualTo(Month.SEPTEMBER);
    assertThatThrownBy(() -> read("year-begins: 13"))
        .isInstanceOf(ConfigurationFault.class)
        .hasMessageContaining("year-begins: a month's number, 1 to 12");
  }

  private PipelineSettings read(String begins) throws IOException {
    Path file = folder.resolve("pipeline.yaml");
    Files.writeString(file, Files.readString(SHIPPED).replace("year-begins: 1", begins));
    return new YamlFiles().bind(file, PipelineSettings.class);
  }
}
