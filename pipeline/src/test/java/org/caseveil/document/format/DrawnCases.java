package org.caseveil.document.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caseveil.document.Document;
import org.caseveil.document.Extraction;
import org.caseveil.document.PassageEdit;
import org.caseveil.document.Refusal;

/** Reads and writes drawn pages of one story with Tesseract. */
abstract class DrawnCases {

  static final String NAME = "Quillfeather";
  static final String CANARY = "Zyxwcanary";

  static final List<String> STORY =
      List.of(
          "Mrs Bernadette Quillfeather came back on Tuesday, and I did not know what to say to her"
              + " son, who waited outside the whole afternoon with his coat on.",
          "Her number is 943 476 5919. Quillfeather never forgets, he said, and left. Nobody spoke"
              + " for a while, not even the owner of the house, who is sixty-three.",
          "Afterwards we sat in the kitchen of the practice, and nobody made tea.");

  private final Formats formats = new Formats(TestLimits.usual());

  final Document read(byte[] file, String extension) {
    Extraction extraction = formats.read(file, extension);
    assertThat(extraction).isInstanceOf(Extraction.Extracted.class);
    return ((Extraction.Extracted) extraction).document();
  }

  final Refusal refused(byte[] file, String extension) {
    Extraction extraction = formats.read(file, extension);
    assertThat(extraction).isInstanceOf(Extraction.Refused.class);
    return ((Extraction.Refused) extraction).refusal();
  }

  final Formats.Rewritten.Whole write(byte[] file, String extension, List<PassageEdit> edits) {
    Formats.Rewritten made = formats.write(file, extension, edits);
    assertThat(made).isInstanceOf(Formats.Rewritten.Whole.class);
    return (Formats.Rewritten.Whole) made;
  }

  static List<String> texts(Document document) {
    return document.passages().stream().map(passage -> passage.text().reveal()).toList();
  }

  final String text(Formats.Rewritten.Whole written) {
    return read(written.bytes(), written.extension()).joined().reveal();
  }
}
