package org.caseveil.document.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.caseveil.document.Document;
import org.caseveil.document.Extraction;
import org.caseveil.document.Passage;
import org.caseveil.document.PassageEdit;
import org.caseveil.document.Refusal;
import org.caseveil.text.Edit;
import org.caseveil.text.Rewrite;
import org.caseveil.text.Span;
import org.junit.jupiter.api.Test;

/** What every format keeps: the story, exactly, and nothing beside it. */
abstract class DocumentFormatContract {

  /** A name that stands in the story, in two paragraphs. */
  static final String NAME = "Quillfeather";

  /** What is planted in hidden channels begins like this. */
  static final String CANARY = "Zyxwcanary";

  static final List<String> STORY =
      List.of(
          "Mrs Quillfeather came back on Tuesday, and I did not know what to say.",
          "Her son waited outside; \"Quillfeather never forgets\", he said & left <quickly>.",
          "Nobody spoke — not even the caf\u00E9 owner, 63.");

  private final Formats formats = new Formats(TestLimits.usual());

  /** A file with these paragraphs and nothing hidden. */
  abstract byte[] file(List<String> paragraphs) throws IOException;

  /** A file with one paragraph of story and a canary in each hidden channel of the format. */
  abstract byte[] hiding(String canary) throws IOException;

  /** The extension of such a file. */
  abstract String extension();

  /** The extension of what is written. */
  String extensionWritten() {
    return extension();
  }

  final Document read(byte[] file, String extension) {
    Extraction extraction = formats.read(file, extension);
    assertThat(extraction).isInstanceOf(Extraction.Extracted.class);
    return ((Extraction.Extracted) extraction).document();
  }

  final byte[] write(byte[] file, List<PassageEdit> edits) {
    Formats.Rewritten made = formats.write(file, extension(), edits);
    assertThat(made).isInstanceOf(Formats.Rewritten.Whole.class);
    return ((Formats.Rewritten.Whole) made).bytes();
  }

  final Refusal refused(byte[] file) {
    Extraction extraction = formats.read(file, extension());
    assertThat(extraction).isInstanceOf(Extraction.Refused.class);
    return ((Extraction.Refused) extraction).refusal();
  }

  final String text(byte[] file, String extension) {
    return read(file, extension).joined().reveal();
  }

  static List<PassageEdit> replacing(Document document, String searched, String replacement) {
    List<PassageEdit> edits = new ArrayList<>();
    for (Passage passage : document.passages()) {
      String text = passage.text().reveal();
      for (int at = text.indexOf(searched); at >= 0; at = text.indexOf(searched, at + 1)) {
        Span span = new Span(at, at + searched.length());
        edits.add(new PassageEdit(passage.id(), new Edit(span, replacement)));
      }
    }
    return edits;
  }

  @Test
  void readsTheWholeStory() throws IOException {
    assertThat(text(file(STORY), extension())).contains(STORY);
  }

  @Test
  void keepsTheTextWhenNothingIsReplaced() throws IOException {
    byte[] file = file(STORY);
    byte[] written = write(file, List.of());
    assertThat(text(written, extensionWritten())).isEqualTo(text(file, extension()));
  }

  @Test
  void leavesNoByteOfWhatIsReplaced() throws IOException {
    byte[] file = file(STORY);
    Document document = read(file, extension());
    byte[] written = write(file, replacing(document, NAME, "[PATIENT]"));
    assertThat(Unpacked.contains(written, NAME)).isFalse();
    assertThat(text(written, extensionWritten()))
        .isEqualTo(document.joined().reveal().replace(NAME, "[PATIENT]"));
  }

  @Test
  void leavesNoHiddenChannelStanding() throws IOException {
    byte[] file = hiding(CANARY);
    assertThat(Unpacked.contains(file, CANARY)).as("the fixture hides something").isTrue();
    byte[] written = write(file, List.of());
    assertThat(Unpacked.texts(written))
        .filteredOn(text -> text.contains(CANARY))
        .extracting(text -> around(text))
        .isEmpty();
    assertThat(text(written, extensionWritten())).contains("The story.");
  }

  private static String around(String text) {
    int at = text.indexOf(CANARY);
    return text.substring(Math.max(0, at - 80), Math.min(text.length(), at + 40));
  }

  @Test
  void putsEveryEditExactlyWhereItWasAsked() throws IOException {
    byte[] file = file(STORY);
    Document document = read(file, extension());
    for (int p = 0; p < document.passages().size(); p++) {
      Passage passage = document.passages().get(p);
      for (int at = 1; at < passage.text().length() - 1; at += 7) {
        if (!Character.isLetter(passage.text().reveal().charAt(at))) {
          continue;
        }
        Edit edit = new Edit(new Span(at, at + 1), "XY");
        byte[] written = write(file, List.of(new PassageEdit(passage.id(), edit)));
        Passage again = read(written, extensionWritten()).passages().get(p);
        assertThat(again.text()).isEqualTo(Rewrite.apply(passage.text(), List.of(edit)).text());
      }
    }
  }

  @Test
  void refusesEditsOfAnotherFile() throws IOException {
    PassageEdit foreign = new PassageEdit("nowhere/7", new Edit(new Span(0, 1), ""));
    assertThat(formats.write(file(STORY), extension(), List.of(foreign)))
        .isInstanceOf(Formats.Rewritten.Refused.class);
  }

  @Test
  void writesTheSameBytesAgain() throws IOException {
    byte[] file = file(STORY);
    Document document = read(file, extension());
    List<PassageEdit> edits = replacing(document, NAME, "[PATIENT]");
    assertThat(write(file, edits)).isEqualTo(write(file, edits));
  }
}
