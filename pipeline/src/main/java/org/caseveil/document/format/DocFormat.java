package org.caseveil.document.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hwpf.HWPFDocument;

/**
 * Old Word documents (DOC, Word 97 to 2003), one passage a paragraph in body, cells, notes,
 * comments, text boxes, headers and footers; written as a plain Word document of the kind in use.
 */
public final class DocFormat implements DocumentFormat {

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
      return new DocReader().read(document);
    } catch (EncryptedDocumentException locked) {
      throw new RefusalException(Refusals.encrypted());
    } catch (OldFileFormatException older) {
      throw new RefusalException(Refusals.saveAs("a Word file from before 1997 (DOC)", "DOCX"));
    }
  }
}
