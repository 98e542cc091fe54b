package org.caseveil.casework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.caseveil.document.Document;
import org.caseveil.document.Documents;
import org.caseveil.document.Extraction;
import org.caseveil.document.Passage;
import org.caseveil.document.PassageEdit;
import org.caseveil.document.Refusal;
import org.caseveil.document.Writing;
import org.caseveil.text.Edit;
import org.caseveil.text.Rewrite;
import org.caseveil.text.SensitiveText;

/** Text files as one passage each; "scan" as the content is a scan, "broken" is broken. */
final class PlainDocuments implements Documents {

  /** What a careless writer leaves behind the text. */
  String leftBehind = "";

  @Override
  public Extraction read(Path file) {
    String text = content(file);
    return switch (text) {
      case "scan" -> refused(Refusal.Reason.NO_TEXT);
      case "broken" -> refused(Refusal.Reason.CORRUPT);
      default ->
          new Extraction.Extracted(
              new Document(
                  "txt",
                  List.of(new Passage("body", new SensitiveText(text))),
                  List.of("nothing was dropped")));
    };
  }

  private static Extraction refused(Refusal.Reason reason) {
    return new Extraction.Refused(new Refusal(reason, "It is " + reason + ".", "Try another."));
  }

  @Override
  public String extensionWritten(String format) {
    return "txt";
  }

  @Override
  public Writing write(Path original, List<PassageEdit> edits, Path target) {
    List<Edit> inside = edits.stream().map(PassageEdit::edit).toList();
    String made = Rewrite.apply(new SensitiveText(content(original)), inside).text().reveal();
    try {
      Files.writeString(target, made + leftBehind);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Writing.Written("txt", List.of("nothing was dropped"), false);
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {}
}
