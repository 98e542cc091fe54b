package org.caseveil.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ModelFilesTest {

  private static final String RESOURCE = "org/caseveil/models/lexicons/ordinary-words.txt.gz";

  private static ModelFiles with(String resource, String sha256) {
    return new ModelFiles(List.of(new ModelFiles.Entry("some", resource, sha256, "CC0-1.0")));
  }

  @Test
  void opensAModelThatIsWhatTheManifestSays() {
    assertThat(ModelFiles.shipped().bytes("ordinary-words-en")).isNotEmpty();
  }

  @Test
  void stopsAtAFileThatWasChangedWithItsNameAndWhatWasExpected() {
    assertThatThrownBy(() -> with(RESOURCE, "00ff").bytes("some"))
        .isInstanceOf(MissingModelException.class)
        .hasMessageContaining("ordinary-words.txt.gz")
        .hasMessageContaining("00ff")
        .hasMessageContaining("build");
  }

  @Test
  void stopsAtAFileThatIsMissing() {
    assertThatThrownBy(() -> with("no/such.bin", "00ff").bytes("some"))
        .isInstanceOf(MissingModelException.class)
        .hasMessageContaining("no/such.bin is missing");
  }

  @Test
  void stopsAtANameThatIsNotInTheManifest() {
    assertThatThrownBy(() -> with(RESOURCE, "00ff").bytes("other"))
        .isInstanceOf(MissingModelException.class)
        .hasMessageContaining("other");
  }
}
