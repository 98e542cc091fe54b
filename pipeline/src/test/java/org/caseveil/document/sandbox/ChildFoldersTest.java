package org.caseveil.document.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChildFoldersTest {

  @TempDir private Path temporary;

  @Test
  void onlyTheFoldersOfProcessesThatAreGoneAreDeleted() throws IOException {
    Path gone = folder("caseveil-child-41-abc");
    Path atWork = folder("caseveil-child-42-abc");
    Path another = folder("caseveil-child-unknown");
    Path foreign = folder("41-abc");
    ChildFolders.clear(temporary, process -> process == 42);
    assertThat(gone).doesNotExist();
    assertThat(atWork.resolve("libraries/one")).exists();
    assertThat(another).exists();
    assertThat(foreign).exists();
  }

  @Test
  void aFolderOfThisProcessIsKnownAsItsOwn() throws IOException {
    Path own = ChildFolders.newFolder();
    ChildFolders.clear();
    assertThat(own).exists();
    ChildFolders.clear(
        Path.of(System.getProperty("java.io.tmpdir")),
        process -> process != ProcessHandle.current().pid());
    assertThat(own).doesNotExist();
  }

  private Path folder(String name) throws IOException {
    Path folder = temporary.resolve(name);
    Files.createDirectories(folder.resolve("libraries"));
    Files.writeString(folder.resolve("libraries/one"), "x");
    return folder;
  }
}
