package org.caseveil.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LanguagePackReaderTest {

  private static final Path ENGLISH = Path.of("..", "config", "languages", "en");

  @Test
  void readsTheShippedEnglishPack() {
    LanguagePack english = new LanguagePackReader().read(ENGLISH);
    assertThat(english.language()).isEqualTo("eng");
    assertThat(english.time().months()).hasSize(12);
    assertThat(english.time().weekdays()).hasSize(7);
    assertThat(english.persons().pronouns()).containsEntry("she", Gender.FEMALE);
    assertThat(english.spoken().letters()).containsEntry("bravo", "b");
  }

  @Test
  void namesFileAndLineOfAnUnknownKey(@TempDir Path folder) throws IOException {
    copyTo(folder);
    Path time = folder.resolve("time.yaml");
    Files.writeString(time, Files.readString(time) + "monhts: []\n");
    assertThatThrownBy(() -> new LanguagePackReader().read(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("time.yaml")
        .hasMessageContaining("line ")
        .hasMessageContaining("monhts");
  }

  @Test
  void namesAKeyThatIsMissing(@TempDir Path folder) throws IOException {
    copyTo(folder);
    Files.writeString(folder.resolve("spoken.yaml"), "letters: {}\n");
    assertThatThrownBy(() -> new LanguagePackReader().read(folder))
        .hasMessageContaining("spoken.yaml")
        .hasMessageContaining("digits is missing");
  }

  private static void copyTo(Path folder) throws IOException {
    for (String name : new String[] {"people.yaml", "time.yaml", "spoken.yaml", "words.yaml"}) {
      Files.copy(ENGLISH.resolve(name), folder.resolve(name));
    }
  }
}
