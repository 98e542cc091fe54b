package org.caseveil.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AtomicFilesTest {

  @TempDir Path folder;

  @Test
  void aFileThatCannotBeWrittenLeavesNoPartOfIt() throws IOException {
    Path target = folder.resolve("story.review.html");
    Files.createDirectories(target.resolve("in the way"));
    assertThatThrownBy(() -> AtomicFiles.writePrivate(target, "Okonkwo"))
        .isInstanceOf(IOException.class);
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }
}
