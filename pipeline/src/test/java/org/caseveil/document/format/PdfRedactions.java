package org.caseveil.document.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.caseveil.document.Document;
import org.caseveil.document.Extraction;
import org.caseveil.document.Passage;
import org.caseveil.document.PassageEdit;
import org.caseveil.text.Edit;
import org.caseveil.text.Span;

/** Reading pages, and writing them with a name replaced. */
abstract class PdfRedactions {

  static final String NAME = "Quillfeather";

  private final Formats formats = new Formats(TestLimits.usual());

  final Document read(byte[] file) {
    Extraction extraction = formats.read(file, "pdf");
    assertThat(extraction).isInstanceOf(Extraction.Extracted.class);
    return ((Extraction.Extracted) extraction).document();
  }

  final List<String> passages(byte[] file) {
    return read(file).passages().stream().map(passage -> passage.text().reveal()).toList();
  }

  final Formats.Rewritten.Whole written(byte[] file, String searched, String replacement) {
    List<PassageEdit> edits = new ArrayList<>();
    for (Passage passage : read(file).passages()) {
      String text = passage.text().reveal();
      for (int at = text.indexOf(searched); at >= 0; at = text.indexOf(searched, at + 1)) {
        Edit edit = new Edit(new Span(at, at + searched.length()), replacement);
        edits.add(new PassageEdit(passage.id(), edit));
      }
    }
    assertThat(edits).as("the name is read").isNotEmpty();
    Formats.Rewritten made = formats.write(file, "pdf", edits);
    assertThat(made).isInstanceOf(Formats.Rewritten.Whole.class);
    return (Formats.Rewritten.Whole) made;
  }

  /** Writes a page with the name replaced and reads it again. */
  final List<String> redacted(PDDocument document, String replacement) throws IOException {
    Formats.Rewritten.Whole made = written(Pdfs.saved(document), NAME, replacement);
    assertThat(made.extension()).as("%s", made.notes()).isEqualTo("pdf");
    assertThat(Unpacked.contains(made.bytes(), NAME)).isFalse();
    return passages(made.bytes());
  }
}
