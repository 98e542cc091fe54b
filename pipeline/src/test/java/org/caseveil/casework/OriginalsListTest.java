package org.caseveil.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OriginalsListTest {

  private static final CaseReference FIRST = new CaseReference("C-0000-0001");
  private static final CaseReference SECOND = new CaseReference("C-0000-0002");

  @TempDir Path folder;

  @Test
  void aFileNameOfTwoLinesIsOneLineAndGoesAsAWhole() throws IOException {
    OriginalsList list = new OriginalsList(folder.resolve("originals.txt"));
    list.remember(FIRST, Path.of("/ward/Okonkwo\nNgozi.pdf"));
    list.remember(SECOND, Path.of("/ward/b.pdf"));
    assertThat(Files.readAllLines(list.file()))
        .containsExactly("C-0000-0001  /ward/Okonkwo\\u000aNgozi.pdf", "C-0000-0002  /ward/b.pdf");
    list.forget(FIRST);
    assertThat(Files.readAllLines(list.file())).containsExactly("C-0000-0002  /ward/b.pdf");
    list.forget(SECOND);
    assertThat(list.file()).doesNotExist();
  }
}
