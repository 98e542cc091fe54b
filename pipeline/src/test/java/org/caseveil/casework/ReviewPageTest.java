package org.caseveil.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReviewPageTest {

  @TempDir Path in;
  @TempDir Path folder;

  @Test
  void theCommandWorksFromAnyFolderAsItStands() throws Exception {
    Files.writeString(in.resolve("story (2).txt"), "Okonkwo sagte heimat.");
    Path out = folder.resolve("the o'clock group");
    Bench.usual().run(in, out);
    String decisions =
        (folder + "/the o'clock group/review/story (2).decisions.yaml").replace("'", "'\\''");
    assertThat(Files.readString(out.resolve("review/story (2).review.html")))
        .contains(
            "<code>"
                + Html.escape("'/opt/case veil/caseveil' review '" + decisions + "'")
                + "</code>");
  }

  @Test
  void plainWordsStandInACommandWithoutQuotes() {
    assertThat(new Launcher("/opt/caseveil").command("review", "/tmp/a.b/story.yaml"))
        .isEqualTo("/opt/caseveil review /tmp/a.b/story.yaml");
    assertThat(new Launcher("caseveil").command("[PATIENT]", "$HOME", "~", "a;b"))
        .isEqualTo("caseveil '[PATIENT]' '$HOME' '~' 'a;b'");
  }
}
