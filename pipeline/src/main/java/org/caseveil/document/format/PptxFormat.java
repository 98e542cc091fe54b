package org.caseveil.document.format;

import java.io.IOException;
import java.util.Set;

/**
 * PowerPoint slides (PPTX and its template and macro variants), one passage a paragraph on slides,
 * layouts, masters and in speaker notes. {@link PptxReader} says what stays.
 */
public final class PptxFormat implements DocumentFormat {

  @Override
  public String id() {
    return "pptx";
  }

  @Override
  public Set<String> mediaTypes() {
    return Set.of("application/vnd.openxmlformats-officedocument.presentationml.presentation");
  }

  @Override
  public Set<String> extensions() {
    return Set.of("pptx", "pptm", "potx", "ppsx");
  }

  @Override
  public String extensionWritten() {
    return "pptx";
  }

  @Override
  public OpenDocument open(byte[] file, Context context) throws IOException {
    return new PptxReader(OoxmlPackage.read(file, context.limits()), context.limits()).read();
  }
}
