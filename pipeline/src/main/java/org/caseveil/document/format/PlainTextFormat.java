package org.caseveil.document.format;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.caseveil.document.Passage;
import org.caseveil.text.SensitiveText;

/**
 * Plain text in any encoding, one passage the file: line ends, encoding and byte order mark stay.
 * Source code and other text without a format of its own is read this way too.
 */
public final class PlainTextFormat implements DocumentFormat {

  @Override
  public String id() {
    return "txt";
  }

  @Override
  public Set<String> mediaTypes() {
    return Set.of("text/plain", "text/x-log", "text/x-vbasic", "text/x-matlab", "text/troff");
  }

  @Override
  public Set<String> extensions() {
    return Set.of("txt", "text", "log", "asc");
  }

  @Override
  public String extensionWritten() {
    return "txt";
  }

  @Override
  public OpenDocument open(byte[] file, Context context) throws IOException {
    TextEncoding encoding = TextEncoding.of(file);
    return new WholeText(encoding, encoding.decode(file), List.of());
  }

  /**
   * A text file that is one passage.
   *
   * @param encoding to write in, unless a replacement does not fit it
   * @param text all of it
   * @param notes for the report
   */
  record WholeText(TextEncoding encoding, String text, List<String> notes) implements OpenDocument {

    private static final String ID = "text";

    @Override
    public List<Passage> passages() {
      return List.of(new Passage(ID, new SensitiveText(text)));
    }

    @Override
    public byte[] save(Edits edits) {
      String edited = edits.applied(ID, text);
      // A replacement may need a character that a narrow encoding lacks; UTF-8 has them all.
      boolean fits = encoding.holds(edited);
      return (fits ? encoding : encoding.widened()).encode(edited);
    }
  }
}
