package org.caseveil.document.format;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/** A table as plain text (CSV, TSV), one passage the file: separators and line ends stay. */
public final class CsvFormat implements DocumentFormat {

  @Override
  public String id() {
    return "csv";
  }

  @Override
  public Set<String> mediaTypes() {
    return Set.of("text/csv", "text/tab-separated-values");
  }

  @Override
  public Set<String> extensions() {
    return Set.of("csv", "tsv");
  }

  @Override
  public String extensionWritten() {
    return "csv";
  }

  @Override
  public OpenDocument open(byte[] file, Context context) throws IOException {
    TextEncoding encoding = TextEncoding.of(file);
    return new PlainTextFormat.WholeText(encoding, encoding.decode(file), List.of());
  }
}
