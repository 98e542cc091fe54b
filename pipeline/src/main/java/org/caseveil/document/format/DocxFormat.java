package org.caseveil.document.format;

import java.io.IOException;
import java.util.Set;

/**
 * Word documents (DOCX and its template and macro variants), one passage a paragraph in body,
 * tables, text boxes, headers, footers, notes and comments. {@link DocxReader} says what stays.
 */
public final class DocxFormat implements DocumentFormat {

  @Override
  public String id() {
    return "docx";
  }

  @Override
  public Set<String> mediaTypes() {
    return Set.of("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
  }

  @Override
  public Set<String> extensions() {
    return Set.of("docx", "docm", "dotx", "dotm");
  }

  @Override
  public String extensionWritten() {
    return "docx";
  }

  @Override
  public OpenDocument open(byte[] file, Context context) throws IOException {
    OoxmlPackage given = OoxmlPackage.read(file, context.limits());
    return new DocxReader(given, context.limits()).read();
  }
}
