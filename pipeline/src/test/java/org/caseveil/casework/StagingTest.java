package org.caseveil.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StagingTest {

  @TempDir Path out;

  @Test
  void oneRunOrReviewWorksInAFolderAtATime() throws IOException {
    Path folder = out.resolve("new/folder");
    try (Staging first = Staging.open(folder)) {
      assertThatThrownBy(() -> Staging.open(folder))
          .isInstanceOf(RunFailure.class)
          .hasMessageContaining("at work in " + folder)
          .hasMessageContaining("nothing was done");
      assertThat(first.forFile(file())).isDirectory();
    }
    try (Staging later = Staging.open(folder)) {
      assertThat(later.forFile(file())).isEmptyDirectory();
    }
    assertThat(folder.resolve(".staging")).doesNotExist();
  }

  @Test
  void aLockedFileOutlivesItsRunSoThatNobodyLocksOneThatIsNoMore() throws IOException {
    Staging.open(out).close();
    Object first = key();
    Staging.open(out).close();
    assertThat(key()).isEqualTo(first);
  }

  @Test
  void whatAKilledRunLeftIsRemovedBeforeTheNextBegins() throws IOException {
    write(".staging/3/case.docx");
    write("review/ward/.story.decisions.yaml.part");
    write("leader/.story.brief.pdf.part");
    write("review/story.decisions.yaml");
    try (Staging staging = Staging.open(out)) {
      assertThat(Bench.names(out)).containsExactly("review/story.decisions.yaml");
      assertThat(staging.forFile(file())).isEmptyDirectory();
    }
  }

  @Test
  void whatARunIsWorkingOnStaysWhileItIsAtWork() throws IOException {
    try (Staging staging = Staging.open(out)) {
      Path written = Files.writeString(staging.forFile(file()).resolve("case.txt"), "text");
      Leftovers.clearIfIdle(out);
      assertThat(written).exists();
    }
    write(".staging/0/case.txt");
    Leftovers.clearIfIdle(out);
    assertThat(Bench.names(out)).isEmpty();
  }

  private Object key() throws IOException {
    return Files.getAttribute(out.resolve(".locks/work"), "unix:ino");
  }

  private static CaseFile file() {
    return new CaseFile(0, Path.of("story.txt"), "story.txt");
  }

  private void write(String name) throws IOException {
    Path file = out.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "Okonkwo");
  }
}
