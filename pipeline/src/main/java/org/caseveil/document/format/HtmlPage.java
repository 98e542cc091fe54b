package org.caseveil.document.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.caseveil.document.Passage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * One page of HTML or XHTML, cleaned of what a reader does not see; written in UTF-8.
 *
 * @param page the cleaned tree
 * @param slots its passages
 * @param notes for the report
 */
record HtmlPage(Document page, List<SlotPassage> slots, List<String> notes)
    implements OpenDocument {

  private static final String XHTML = "http://www.w3.org/1999/xhtml";

  /** Opens a page as browsers do, whatever is wrong with its markup. */
  static HtmlPage html(byte[] file, Limits limits) throws IOException {
    return opened(file, Parser.htmlParser(), Entities.EscapeMode.base, limits);
  }

  /** Opens a page whose markup is XML, as those of electronic books are. */
  static HtmlPage xhtml(byte[] file, Limits limits) throws IOException {
    return opened(file, Parser.xmlParser(), Entities.EscapeMode.xhtml, limits);
  }

  private static HtmlPage opened(
      byte[] file, Parser parser, Entities.EscapeMode escapes, Limits limits) throws IOException {
    parser.setMaxDepth(limits.depth());
    // Given no encoding, jsoup looks for a byte order mark and a declaration; without either the
    // file's own bytes decide.
    Document page = Jsoup.parse(new ByteArrayInputStream(file), encoding(file), "", parser);
    boolean xml = escapes == Entities.EscapeMode.xhtml;
    page.outputSettings()
        .prettyPrint(false)
        .charset(StandardCharsets.UTF_8)
        .escapeMode(escapes)
        .syntax(xml ? Document.OutputSettings.Syntax.xml : Document.OutputSettings.Syntax.html);
    if (xml) {
      showCharacterData(page);
    }
    HtmlCleaner cleaner = new HtmlCleaner();
    cleaner.clean(page);
    if (xml) {
      page.children().forEach(root -> root.attr("xmlns", XHTML));
    }
    return new HtmlPage(page, HtmlPassages.of(page), cleaner.notes());
  }

  /** In XML, unlike in HTML, character data are text like any other. */
  private static void showCharacterData(Document page) {
    List<CDataNode> found = new ArrayList<>();
    page.traverse(
        (node, depth) -> {
          if (node instanceof CDataNode data) {
            found.add(data);
          }
        });
    for (CDataNode data : found) {
      Node text = new TextNode(data.getWholeText());
      data.replaceWith(text);
    }
  }

  private static @org.jspecify.annotations.Nullable String encoding(byte[] file) {
    String head = new String(file, 0, Math.min(file.length, 4096), StandardCharsets.ISO_8859_1);
    TextEncoding encoding = TextEncoding.of(file);
    boolean declared = head.contains("charset") || head.contains("encoding=");
    return declared || encoding.mark().length > 0 ? null : encoding.charset().name();
  }

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
