package org.caseveil.document.format;

import java.io.IOException;
import java.util.Set;

/**
 * HTML, one passage a block; {@link HtmlCleaner} takes out what a reader does not see. Written in
 * UTF-8.
 */
public final class HtmlFormat implements DocumentFormat {

  @Override
  public String id() {
    return "html";
  }

  @Override
  public Set<String> mediaTypes() {
    return Set.of("text/html", "application/xhtml+xml");
  }

  @Override
  public Set<String> extensions() {
    return Set.of("html", "htm", "xhtml");
  }

  @Override
  public String extensionWritten() {
    return "html";
  }

  @Override
  public OpenDocument open(byte[] file, Context context) throws IOException {
    return HtmlPage.html(file, context.limits());
  }
}
