package org.caseveil.document.format;

import java.io.IOException;
import java.util.Set;

/**
 * Excel workbooks (XLSX and its template and macro variants), one passage a cell, comment, text
 * box's paragraph or section of a header; {@link XlsxReader} says what stays.
 */
public final class XlsxFormat implements DocumentFormat {

  @Override
  public String id() {
    return "xlsx";
  }

  @Override
  public Set<String> mediaTypes() {
    return Set.of("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  }

  @Override
  public Set<String> extensions() {
    return Set.of("xlsx", "xlsm", "xltx", "xltm");
  }

  @Override
  public String extensionWritten() {
    return "xlsx";
  }

  @Override
  public OpenDocument open(byte[] file, Context context) throws IOException {
    OoxmlPackage given = OoxmlPackage.read(file, context.limits());
    return new XlsxReader(given, context.limits()).read();
  }
}
