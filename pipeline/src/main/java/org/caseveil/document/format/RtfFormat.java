package org.caseveil.document.format;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.caseveil.document.Passage;

/** Rich Text Format, one passage a paragraph, written as RTF with its character formatting. */
public final class RtfFormat implements DocumentFormat {

  @Override
  public String id() {
    return "rtf";
  }

  @Override
  public Set<String> mediaTypes() {
    return Set.of("application/rtf", "text/rtf");
  }

  @Override
  public Set<String> extensions() {
    return Set.of("rtf");
  }

  @Override
  public String extensionWritten() {
    return "rtf";
  }

  @Override
  public OpenDocument open(byte[] file, Context context) throws IOException {
    return new Opened(RtfReader.read(file, context.limits()));
  }

  private record Opened(RtfReader reader) implements OpenDocument {

    @Override
    public List<Passage> passages() {
      return reader.passages().stream().map(SlotPassage::passage).toList();
    }

    @Override
    public List<String> notes() {
      return reader.notes();
    }

    @Override
    public byte[] save(Edits edits) {
      SlotPassage.applyAll(reader.passages(), edits);
      return reader.written();
    }
  }
}
