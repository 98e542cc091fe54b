package org.caseveil.document.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.caseveil.document.Document;
import org.caseveil.document.Documents;
import org.caseveil.document.Extraction;
import org.caseveil.document.Passage;
import org.caseveil.document.PassageEdit;
import org.caseveil.document.Writing;
import org.caseveil.document.format.DrawnPages;
import org.caseveil.document.format.TestLimits;
import org.caseveil.text.Edit;
import org.caseveil.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scan through a child process, where the reader's native library has to load. */
final class ScannedCaseIT {

  private static final List<String> LETTER =
      List.of(
          "Northfield Road Practice",
          "I have known Mrs Bernadette Quillfeather for eleven years. She came back on Tuesday with"
              + " her son, and I did not know what to say to either of them. Her NHS number is 943"
              + " 476 5919, and she rang from 01632 960177 at night.",
          "Her son, Lorcan, waited outside the whole afternoon with his coat on. When I opened the"
              + " door he asked whether I had eaten, and I found that I could not answer him.",
          "Nobody spoke for a while. Afterwards I sat in the kitchen and made no tea.");

  private static final List<String> NAMES =
      List.of(
          "Northfield Road Practice",
          "Bernadette Quillfeather",
          "Lorcan",
          "943 476 5919",
          "01632 960177");

  @TempDir private Path folder;

  @Test
  void readsAndCoversAScanInAChild() throws IOException {
    Path scan = folder.resolve("scan.png");
    Files.write(
        scan, DrawnPages.png(DrawnPages.grainy(DrawnPages.askew(DrawnPages.page(LETTER), 2), 12)));
    Path target = folder.resolve("made.docx");
    SandboxSettings settings = new SandboxSettings(1, 512L << 20, Duration.ofMinutes(2), 50);
    try (ChildDocuments documents = new ChildDocuments(settings, TestLimits.usual())) {
      Extraction extraction = documents.read(scan);
      assertThat(extraction).isInstanceOf(Extraction.Extracted.class);
      Document document = ((Extraction.Extracted) extraction).document();
      assertThat(document.joined().reveal()).isEqualTo(String.join("\n", LETTER));
      assertThat(document.scanned()).hasSize(LETTER.size());
      assertThat(document.doubts()).isEmpty();
      Writing writing = documents.write(scan, edits(document), target);
      assertThat(writing).isInstanceOf(Writing.Written.class);
      assertThat(((Writing.Written) writing).pages()).isTrue();
      assertThat(text(documents, target)).contains("[X]").doesNotContain("Quillfeather");
      assertThat(text(documents, Documents.pagesOf(target)))
          .contains("have known Mrs", "for eleven years")
          .doesNotContain("Quillfeather", "Lorcan", "5919");
    }
  }

  private static List<PassageEdit> edits(Document document) {
    List<PassageEdit> edits = new ArrayList<>();
    for (Passage passage : document.passages()) {
      for (String name : NAMES) {
        int at = passage.text().reveal().indexOf(name);
        if (at >= 0) {
          Span span = new Span(at, at + name.length());
          edits.add(new PassageEdit(passage.id(), new Edit(span, "[X]")));
        }
      }
    }
    assertThat(edits).hasSize(NAMES.size());
    return edits;
  }

  private static String text(Documents documents, Path file) {
    Extraction extraction = documents.read(file);
    assertThat(extraction).isInstanceOf(Extraction.Extracted.class);
    return ((Extraction.Extracted) extraction).document().joined().reveal();
  }
}
