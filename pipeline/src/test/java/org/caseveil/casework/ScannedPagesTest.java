package org.caseveil.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.caseveil.app.YamlFiles;
import org.caseveil.document.Documents;
import org.caseveil.document.Extraction;
import org.caseveil.document.PassageEdit;
import org.caseveil.document.Writing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScannedPagesTest {

  @TempDir Path in;
  @TempDir Path out;

  @Test
  void picturesInWhichNothingIsReadGoOutBesideTheText() throws Exception {
    assertThat(run("scan")).extracting(Settled::state).containsExactly(Settled.State.SHARED);
    assertThat(pages()).exists();
    assertThat(report()).contains("stand as pictures").doesNotContain("left out");
  }

  @Test
  void picturesThatCannotBeCheckedAreLeftOutAndTheTextGoesOut() throws Exception {
    assertThat(run("broken")).extracting(Settled::state).containsExactly(Settled.State.SHARED);
    assertThat(out.resolve("shared/story.txt")).hasContent("[PATIENT] came.");
    assertThat(pages()).doesNotExist();
    assertThat(report()).contains("left out").doesNotContain("stand as pictures");
  }

  @Test
  void picturesThatShowANameAreLeftOutWhateverIsAnswered() throws Exception {
    String shown = "Okonkwo";
    assertThat(run(shown)).extracting(Settled::state).containsExactly(Settled.State.REVIEW);
    Path decisions = out.resolve("review/story.decisions.yaml");
    String asked = Files.readString(decisions);
    assertThat(asked).contains("pictures of the pages");
    Files.writeString(
        decisions,
        asked.replace("answer: undecided", "answer: share, reason: \"I compared the text\""));
    Bench bench = bench(shown);
    CaseReview.Result result =
        new CaseReview(bench.processor(), bench.store, bench.store)
            .apply(new YamlFiles().bind(decisions, Decisions.class), decisions);
    assertThat(result).isInstanceOf(CaseReview.Result.Released.class);
    assertThat(out.resolve("shared/story.txt")).hasContent("[PATIENT] came.");
    assertThat(pages()).doesNotExist();
    assertThat(report()).contains("left out").doesNotContain("stand as pictures");
  }

  private List<Settled> run(String shown) throws Exception {
    Files.writeString(in.resolve("story.txt"), "Okonkwo came.");
    return bench(shown).run(in, out);
  }

  private Path pages() {
    return out.resolve("pages/story.pages.pdf");
  }

  private String report() throws IOException {
    return Files.readString(out.resolve("reports/story.report.json"));
  }

  private static Bench bench(String shown) {
    return new Bench(new ListedNames(Bench.KNOWN), new WithPages(new PlainDocuments(), shown));
  }

  /** Writes pictures of the pages in which {@code shown} can be read. */
  private record WithPages(Documents plain, String shown) implements Documents {

    @Override
    public Extraction read(Path file) {
      return plain.read(file);
    }

    @Override
    public String extensionWritten(String format) {
      return plain.extensionWritten(format);
    }

    @Override
    public Writing write(Path original, List<PassageEdit> edits, Path target) {
      Writing.Written written = (Writing.Written) plain.write(original, edits, target);
      try {
        Files.writeString(Documents.pagesOf(target), shown);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return new Writing.Written(written.extension(), written.notes(), true);
    }

    @Override
    public void close() {
      plain.close();
    }
  }
}
