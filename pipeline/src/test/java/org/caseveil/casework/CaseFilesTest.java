package org.caseveil.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CaseFilesTest {

  @TempDir Path in;

  @Test
  void takesEverythingBelowAFolderSortedAndLeavesOutSystemFilesAndTheOutput() throws IOException {
    for (String name :
        List.of("b.txt", "a/z.docx", ".DS_Store", "~$b.docx", ".git/x", "out/shared/old.txt")) {
      Path file = in.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "x");
    }
    assertThat(CaseFiles.at(List.of(in), in.resolve("out")))
        .extracting(CaseFile::name)
        .containsExactly("a/z.docx", "b.txt");
  }

  @Test
  void aLinkToAFolderIsNotPassedOverAndOneThatIsNamedIsFollowed(@TempDir Path elsewhere)
      throws IOException {
    Path story = Files.writeString(elsewhere.resolve("story.txt"), "x");
    Path link = Files.createSymbolicLink(in.resolve("link"), elsewhere);
    Path out = in.resolve("out");
    assertThat(CaseFiles.at(List.of(in), out)).extracting(CaseFile::file).containsExactly(link);
    assertThat(CaseFiles.at(List.of(link), out))
        .extracting(CaseFile::file)
        .containsExactly(story.toRealPath());
    assertThat(TextSource.at(List.of(link))).extracting(TextSource::name).containsExactly("story");
  }

  @Test
  void theOrderOfThePathsGivenDoesNotMatter() throws IOException {
    Path a = Files.writeString(in.resolve("a.txt"), "x");
    Path b = Files.writeString(in.resolve("b.txt"), "x");
    Path out = in.resolve("out");
    assertThat(CaseFiles.at(List.of(b, a), out)).isEqualTo(CaseFiles.at(List.of(a, b, a), out));
  }

  @Test
  void aMissingPathStopsTheRun() {
    assertThatThrownBy(() -> CaseFiles.at(List.of(in.resolve("no")), in))
        .isInstanceOf(RunFailure.class)
        .hasMessageContaining("there is no");
  }

  @Test
  void namesKeepTheirStemFoldersAndExtension() {
    CaseFile file = new CaseFile(0, Path.of("x"), "week 3/Notes v1.2.DOCX");
    assertThat(file.stem()).isEqualTo("Notes v1.2");
    assertThat(file.folders()).isEqualTo("week 3");
    assertThat(file.extension()).isEqualTo("docx");
  }
}
