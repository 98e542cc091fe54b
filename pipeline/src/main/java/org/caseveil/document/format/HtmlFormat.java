package org.caseveil.document.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.caseveil.document.Passage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

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
    Parser parser = Parser.htmlParser().setMaxDepth(context.limits().depth());
    // Given no encoding, jsoup looks for a byte order mark and a declaration; without either the
    // file's own bytes decide.
    Document page = Jsoup.parse(new ByteArrayInputStream(file), encoding(file), "", parser);
    page.outputSettings()
        .prettyPrint(false)
        .charset(StandardCharsets.UTF_8)
        .escapeMode(Entities.EscapeMode.base);
    HtmlCleaner cleaner = new HtmlCleaner();
    cleaner.clean(page);
    return new Page(page, HtmlPassages.of(page), cleaner.notes());
  }

  private static @org.jspecify.annotations.Nullable String encoding(byte[] file) {
    String head = new String(file, 0, Math.min(file.length, 4096), StandardCharsets.ISO_8859_1);
    TextEncoding encoding = TextEncoding.of(file);
    boolean declared = head.contains("charset") || head.contains("encoding=");
    return declared || encoding.mark().length > 0 ? null : encoding.charset().name();
  }

  private record Page(Document page, List<SlotPassage> slots, List<String> notes)
      implements OpenDocument {

    @Override
    public List<Passage> passages() {
      return slots.stream().map(SlotPassage::passage).toList();
    }

    @Override
    public byte[] save(Edits edits) {
      SlotPassage.applyAll(slots, edits);
      return page.outerHtml().getBytes(StandardCharsets.UTF_8);
    }
  }
}
