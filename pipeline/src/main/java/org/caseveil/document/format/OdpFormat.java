package org.caseveil.document.format;

import java.io.IOException;
import java.util.Set;

/** OpenDocument slides (ODP), one passage a paragraph on slides, masters and in notes. */
public final class OdpFormat implements DocumentFormat {

  private static final String TYPE = "application/vnd.oasis.opendocument.presentation";

  @Override
  public String id() {
    return "odp";
  }

  @Override
  public Set<String> mediaTypes() {
    return Set.of(TYPE, TYPE + "-template");
  }

  @Override
  public Set<String> extensions() {
    return Set.of("odp", "otp");
  }

  @Override
  public String extensionWritten() {
    return "odp";
  }

  @Override
  public OpenDocument open(byte[] file, Context context) throws IOException {
    OpenDocumentFile opened = OpenDocumentFile.open(file, TYPE, context.limits());
    int slides = Elements.named(opened.content(), OpenDocumentNames.DRAW, "page").size();
    Context.atMost(slides, context.limits().pages(), "slides");
    return opened;
  }
}
