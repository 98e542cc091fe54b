package org.caseveil.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.caseveil.app.YamlFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OutputPartTest {

  @TempDir Path in;
  @TempDir Path folder;
  private final Bench bench = Bench.usual();

  @Test
  void aCaseFromAFolderCalledReviewIsReleasedIntoTheOutputFolder() throws Exception {
    Path out = folder.resolve("review/out");
    run("review/story.txt", "Okonkwo sagte heimat.", out);
    Path decisions = out.resolve("review/review/story.decisions.yaml");
    Files.writeString(
        decisions,
        Files.readString(decisions)
            .replace("answer: undecided", "answer: share, reason: \"I read it\""));
    new CaseReview(bench.processor(), bench.store, bench.store)
        .apply(new YamlFiles().bind(decisions, Decisions.class), decisions);
    assertThat(out.resolve("shared/review/story.txt")).exists();
    assertThat(Bench.names(out.resolve("review"))).noneMatch(name -> name.startsWith("review/"));
    assertThat(out.resolve("review/shared")).doesNotExist();
  }

  @Test
  void aFileOfACaseIsKnownBelowFoldersCalledLikeParts() throws Exception {
    Path out = folder.resolve("shared/out");
    run("leader/shared/story.txt", "Okonkwo was well.", out);
    CasePlace place =
        CasePlace.of(out.resolve("shared/leader/shared/story.txt").toString(), folder);
    assertThat(place.out()).isEqualTo(out);
    assertThat(bench.store.state(place.reference())).contains(CaseState.RELEASED);
  }

  @Test
  void thePicturesOfPagesAreFilesOfACase() throws Exception {
    Path out = folder.resolve("out");
    run("story.txt", "Okonkwo was well.", out);
    Files.createDirectories(out.resolve("pages"));
    Path pages = Files.writeString(out.resolve("pages/story.pages.pdf"), "pictures");
    assertThat(CasePlace.of(pages.toString(), folder).reference())
        .isEqualTo(CasePlace.of(out.resolve("shared/story.txt").toString(), folder).reference());
  }

  private void run(String name, String text, Path out) throws IOException, InterruptedException {
    Path file = in.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    bench.run(in, out);
  }
}
