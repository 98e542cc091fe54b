package org.caseveil.document.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hwpf.HWPFDocument;

/**
 * Old Word documents (DOC, Word 97 to 2003): brought to the kind in use by {@link DocPackage}, then
 * read, cleaned and written as every DOCX. Where that would lose a letter of the text, a plain
 * document of the whole text is written instead.
 */
public final class DocFormat implements DocumentFormat {

  private static final String LAYOUT_KEPT =
      "Written as a Word document of the kind in use (DOCX); colours, borders of paragraphs and"
          + " drawings go, text boxes and comments follow the text.";
  private static final String LAYOUT_LOST =
      "Written as a Word document of the whole text: this DOC's layout could not be followed.";

  @Override
  public String id() {
    return "doc";
  }

  @Override
  public Set<String> mediaTypes() {
    return Set.of("application/msword");
  }

  @Override
  public Set<String> extensions() {
    return Set.of("doc", "dot");
  }

  @Override
  public String extensionWritten() {
    return "docx";
  }

  @Override
  public OpenDocument open(byte[] file, Context context) throws IOException {
    try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(file))) {
      TextBlocks text = new DocReader().read(document);
      return withLayout(document, text, context.limits()).orElseGet(() -> bare(text));
    } catch (EncryptedDocumentException locked) {
      throw new RefusalException(Refusals.encrypted());
    } catch (OldFileFormatException older) {
      throw new RefusalException(Refusals.saveAs("a Word file from before 1997 (DOC)", "DOCX"));
    }
  }

  private static Optional<OpenDocument> withLayout(
      HWPFDocument document, TextBlocks text, Limits limits) throws IOException {
    try {
      OoxmlPackage made = OoxmlPackage.read(new DocPackage(document).docx(), limits.ofOwn());
      OpenDocument opened = new DocxReader(made, limits).read();
      Set<String> losses = losses(LAYOUT_KEPT, text);
      return Letters.of(opened.passages()).holds(Letters.of(text.passages()))
          ? Optional.of(new Modernised(opened, losses))
          : Optional.empty();
    } catch (RuntimeException odd) {
      // POI throws all kinds of these at tables, lists and sections that it cannot follow; the text
      // was read without them.
      return Optional.empty();
    }
  }

  private static TextBlocks bare(TextBlocks text) {
    return new TextBlocks(text.passages(), List.copyOf(losses(LAYOUT_LOST, text)));
  }

  private static Set<String> losses(String first, TextBlocks text) {
    Set<String> losses = new LinkedHashSet<>();
    losses.add(first);
    losses.addAll(text.notes());
    return losses;
  }
}
