package org.caseveil.document.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.caseveil.document.Passage;

/**
 * A document of which only the text is kept: written as a plain Word document, one paragraph a
 * passage.
 *
 * @param passages in reading order
 * @param notes for the report
 */
record TextBlocks(List<Passage> passages, List<String> notes) implements OpenDocument {

  @Override
  public byte[] save(Edits edits) throws IOException {
    List<String> paragraphs = new ArrayList<>();
    for (Passage passage : passages) {
      paragraphs.add(edits.applied(passage.id(), passage.text().reveal()));
    }
    return PlainDocx.of(paragraphs);
  }
}
