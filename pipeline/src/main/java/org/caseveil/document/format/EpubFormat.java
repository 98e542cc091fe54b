package org.caseveil.document.format;

import java.io.IOException;
import java.util.Set;

/**
 * Electronic books (EPUB 2 and 3), one passage a block of each page in reading order; {@link
 * EpubBook} says what stays.
 */
public final class EpubFormat implements DocumentFormat {

  @Override
  public String id() {
    return "epub";
  }

  @Override
  public Set<String> mediaTypes() {
    return Set.of(EpubBook.TYPE);
  }

  @Override
  public Set<String> extensions() {
    return Set.of("epub");
  }

  @Override
  public String extensionWritten() {
    return "epub";
  }

  @Override
  public OpenDocument open(byte[] file, Context context) throws IOException {
    return EpubBook.open(file, context.limits());
  }
}
