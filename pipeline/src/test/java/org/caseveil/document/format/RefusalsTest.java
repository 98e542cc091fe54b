package org.caseveil.document.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RefusalsTest {

  @Test
  void aBreakdownOnAFullDiskAsksForRoomAndNotForAnotherFormat() {
    assertThat(Refusals.crashed(300_000).explanation()).contains("room");
    assertThat(Refusals.crashed(300_000).advice()).contains("Make room").doesNotContain("format");
    assertThat(Refusals.crashed(Long.MAX_VALUE).advice()).contains("another format");
  }

  @Test
  void aLinkToAFolderIsToldAsSuch(@TempDir Path folder) throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder);
    assertThat(new CaseFiles(TestLimits.usual()).load(link))
        .isEqualTo(new CaseFiles.Loaded.Refused(Refusals.linkedFolder()));
  }
}
