package org.caseveil.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CaseBatchTest {

  @TempDir Path in;
  @TempDir Path out;

  @Test
  void writesSharedCaseReportAndBriefOutsideReplacedSpansAsItWas() throws Exception {
    write("story.txt", "I sat with Okonkwo again.\r\nNothing I did touched it.\n");
    List<Settled> settled = Bench.usual().run(in, out);
    assertThat(settled).extracting(Settled::state).containsExactly(Settled.State.SHARED);
    assertThat(Files.readString(out.resolve("shared/story.txt")))
        .isEqualTo("I sat with [PATIENT] again.\r\nNothing I did touched it.\n");
    assertThat(Bench.names(out))
        .containsExactly(
            "leader/story.brief.html",
            "leader/story.brief.pdf",
            "reports/story.report.html",
            "reports/story.report.json",
            "shared/story.txt");
  }

  @Test
  void reportsHoldNoOriginalWords() throws Exception {
    write("story.txt", "Okonkwo and Ngozi.");
    Bench.usual().run(in, out);
    assertThat(Files.readString(out.resolve("reports/story.report.json")))
        .contains("[PATIENT]")
        .doesNotContain("Okonkwo", "Ngozi");
  }

  @Test
  void cleansNamesOfFilesAndFolders() throws Exception {
    write("Ngozi/Okonkwo case.txt", "Okonkwo came with Ngozi.");
    Bench.usual().run(in, out);
    assertThat(Bench.names(out.resolve("shared")))
        .singleElement()
        .asString()
        .endsWith("/[PATIENT] case.txt")
        .doesNotContain("Ngozi");
  }

  @Test
  void equalNamesGetNumbersInTheOrderOfTheList() throws Exception {
    write("Ngozi case.txt", "Ngozi told me the first.");
    write("Okonkwo case.txt", "Okonkwo told me the second.");
    CaseBatch batch = Bench.usual().batch(CaseBatchTest::backwards);
    batch.run(CaseFiles.at(List.of(in), out), out, Progress.NONE);
    assertThat(Files.readString(out.resolve("shared/[PATIENT] case.txt"))).contains("first");
    assertThat(Files.readString(out.resolve("shared/[PATIENT] case (2).txt"))).contains("second");
  }

  @Test
  void aReportSaysOnceWhatReadingAndWritingTellAboutAFile() throws Exception {
    write("story.txt", "Okonkwo was well.");
    Bench.usual().run(in, out);
    assertThat(Files.readString(out.resolve("reports/story.report.html")))
        .containsOnlyOnce("nothing was dropped");
  }

  @Test
  void anotherRunNeverOverwritesAnotherCase() throws Exception {
    write("a/story.txt", "Okonkwo, the first.");
    write("b/story.txt", "Okonkwo, the second.");
    Bench bench = Bench.usual();
    bench.run(in.resolve("a"), out);
    bench.run(in.resolve("b"), out);
    assertThat(Files.readString(out.resolve("shared/story.txt"))).contains("first");
    assertThat(Files.readString(out.resolve("shared/story (2).txt"))).contains("second");
  }

  @Test
  void aSecondRunChangesNoByte() throws Exception {
    write("one.txt", "Okonkwo.");
    write("two.txt", "broken");
    write("three.txt", "scan");
    write("four.txt", "Okonkwo, Seven, of Harrowgate; heimat.");
    Bench.usual().run(in, out);
    Map<String, String> first = Bench.contents(out);
    Bench.usual().run(in, out);
    assertThat(Bench.contents(out)).isEqualTo(first);
  }

  @Test
  void quarantinesWhatFailsAndGoesOn() throws Exception {
    write("bad.txt", "Okonkwo boom");
    write("good.txt", "Okonkwo was well.");
    List<Settled> settled = Bench.usual().run(in, out);
    assertThat(settled)
        .extracting(Settled::state)
        .containsExactly(Settled.State.QUARANTINE, Settled.State.SHARED);
    assertThat(Bench.contents(out.resolve("quarantine")).values())
        .singleElement()
        .asString()
        .contains("What to do", "IllegalStateException")
        .doesNotContain("Okonkwo");
  }

  @Test
  void quarantinesWhatCannotBeRead() throws Exception {
    write("bad.txt", "broken");
    assertThat(Bench.usual().run(in, out))
        .extracting(Settled::state)
        .containsExactly(Settled.State.QUARANTINE);
  }

  @Test
  void tellsTheFileThatHasTheSameContent() throws Exception {
    write("a.txt", "Okonkwo.");
    write("b.txt", "Okonkwo.");
    List<Settled> settled = Bench.usual().run(in, out);
    assertThat(settled.get(1).words()).isEqualTo("same as a.txt");
    assertThat(Bench.names(out.resolve("shared"))).containsExactly("a.txt");
  }

  @Test
  void aPassageInAnUncoveredLanguageWaitsForAPerson() throws Exception {
    write("story.txt", "Okonkwo sagte heimat.");
    assertThat(Bench.usual().run(in, out))
        .extracting(Settled::state)
        .containsExactly(Settled.State.REVIEW);
    assertThat(Bench.names(out))
        .containsExactly(
            "review/originals.txt", "review/story.decisions.yaml", "review/story.review.html");
  }

  @Test
  void onlyTheOwnerMayReadWhatWaits() throws Exception {
    write("story.txt", "Okonkwo sagte heimat.");
    Bench.usual().run(in, out);
    for (String name : Bench.names(out.resolve("review"))) {
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(out.resolve("review").resolve(name))))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void aCaseThatMustWaitAgainIsTakenBack() throws Exception {
    write("story.txt", "Okonkwo sagte heimat.");
    Bench bench = Bench.usual();
    bench.run(in, out);
    Files.createDirectories(out.resolve("shared"));
    Files.writeString(out.resolve("shared/story.txt"), "released under another policy");
    bench.run(in, out);
    assertThat(Bench.names(out.resolve("shared"))).isEmpty();
  }

  @Test
  void originalsAreNotTouched() throws Exception {
    write("story.txt", "Okonkwo.");
    Map<String, String> before = Bench.contents(in);
    Bench.usual().run(in, out);
    assertThat(Bench.contents(in)).isEqualTo(before);
  }

  private static void backwards(List<CaseFile> files, CaseWork work) {
    List<CaseFile> reversed = new ArrayList<>(files);
    Collections.reverse(reversed);
    reversed.forEach(file -> work.settle(file, Bench.outcome(file, work)));
  }

  private void write(String name, String text) throws IOException {
    Path file = in.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
