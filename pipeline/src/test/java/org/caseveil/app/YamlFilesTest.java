package org.caseveil.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class YamlFilesTest {

  enum Colour {
    RED,
    GREEN
  }

  record Paint(Colour colour, int coatCount, List<String> rooms, Optional<String> note) {
    Paint {
      if (coatCount < 1) {
        throw new IllegalArgumentException("at least one coat");
      }
    }
  }

  record House(String name, Paint paint) {}

  @TempDir Path folder;

  @Test
  void bindsRecordsListsAndOptionals() throws IOException {
    House house =
        bind(
            """
            name: "Mill"
            paint:
              colour: red
              coat-count: 2
            """);
    assertThat(house)
        .isEqualTo(new House("Mill", new Paint(Colour.RED, 2, List.of(), Optional.empty())));
  }

  @Test
  void namesFileLineAndNearestNameOfAnUnknownKey() {
    assertThatThrownBy(
            () ->
                bind(
                    """
                    name: Mill
                    paint:
                      color: red
                      coat-count: 2
                    """))
        .isInstanceOf(ConfigurationFault.class)
        .hasMessageContaining("house.yaml, line 3")
        .hasMessageContaining("unknown key \"color\"; did you mean \"colour\"?");
  }

  @Test
  void namesAMissingKey() {
    assertThatThrownBy(() -> bind("name: Mill\n"))
        .isInstanceOf(ConfigurationFault.class)
        .hasMessageContaining("\"paint\" is missing");
  }

  @Test
  void namesAMissingNumber() {
    assertThatThrownBy(() -> bind("name: Mill\npaint:\n  colour: red\n"))
        .isInstanceOf(ConfigurationFault.class)
        .hasMessageContaining("coat-count");
  }

  @Test
  void namesTheNearestConstant() {
    assertThatThrownBy(() -> bind("name: Mill\npaint:\n  colour: rad\n  coat-count: 2\n"))
        .isInstanceOf(ConfigurationFault.class)
        .hasMessageContaining("line 3")
        .hasMessageContaining("did you mean \"RED\"?");
  }

  @Test
  void namesTheTypeExpected() {
    assertThatThrownBy(() -> bind("name: Mill\npaint:\n  colour: red\n  coat-count: two\n"))
        .isInstanceOf(ConfigurationFault.class)
        .hasMessageContaining("line 4")
        .hasMessageContaining("coat-count: expected a whole number");
  }

  @Test
  void tellsWhatARecordRefuses() {
    assertThatThrownBy(() -> bind("name: Mill\npaint:\n  colour: red\n  coat-count: 0\n"))
        .isInstanceOf(ConfigurationFault.class)
        .hasMessageContaining("at least one coat");
  }

  @Test
  void refusesTheSameKeyTwice() {
    assertThatThrownBy(() -> bind("name: Mill\nname: Barn\n"))
        .isInstanceOf(ConfigurationFault.class)
        .hasMessageContaining("line 2");
  }

  @Test
  void doesNotQuoteAFileThatIsNotWellFormed() {
    assertThatThrownBy(() -> bind("name: \"Okonkwo\" Mill\n"))
        .isInstanceOf(ConfigurationFault.class)
        .hasMessageContaining("line 1")
        .message()
        .doesNotContain("Okonkwo");
  }

  @Test
  void namesTheNearestFileOfAMissingOne() throws IOException {
    Files.writeString(folder.resolve("house.yaml"), "");
    assertThatThrownBy(() -> new YamlFiles().bind(folder.resolve("hose.yaml"), House.class))
        .isInstanceOf(ConfigurationFault.class)
        .hasMessageContaining("missing; did you mean \"house.yaml\"?");
  }

  private House bind(String yaml) throws IOException {
    Path file = folder.resolve("house.yaml");
    Files.writeString(file, yaml);
    return new YamlFiles().bind(file, House.class);
  }
}
