package org.caseveil.document.format;

import java.io.IOException;
import java.util.Set;

/** OpenDocument text (ODT), one passage a paragraph in body, notes, comments, headers, footers. */
public final class OdtFormat implements DocumentFormat {

  private static final String TYPE = "application/vnd.oasis.opendocument.text";

  @Override
  public String id() {
    return "odt";
  }

  @Override
  public Set<String> mediaTypes() {
    return Set.of(TYPE, TYPE + "-template");
  }

  @Override
  public Set<String> extensions() {
    return Set.of("odt", "ott");
  }

  @Override
  public String extensionWritten() {
    return "odt";
  }

  @Override
  public OpenDocument open(byte[] file, Context context) throws IOException {
    return OpenDocumentFile.open(file, TYPE, context.limits());
  }
}
