package org.caseveil.document.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.caseveil.document.Refusal;
import org.jsoup.nodes.Entities;
import org.junit.jupiter.api.Test;

final class EpubFormatTest extends DocumentFormatContract {

  private static final String PAGE =
      "<?xml version=\"1.0\" encoding=\"utf-8\"?><!DOCTYPE html><html"
          + " xmlns=\"http://www.w3.org/1999/xhtml\"><head><title/></head><body>%s</body></html>";

  private static Map<String, byte[]> book(String metadata, String manifest, String... pages) {
    StringBuilder items = new StringBuilder(manifest);
    StringBuilder spine = new StringBuilder();
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("mimetype", Zips.utf8("application/epub+zip"));
    entries.put(
        "META-INF/container.xml",
        Zips.utf8(
            "<container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles>"
                + "<rootfile full-path=\"OEBPS/content.opf\"/></rootfiles></container>"));
    for (int i = 0; i < pages.length; i++) {
      items.append("<item id=\"p%1$d\" href=\"text/page%%20%1$d.xhtml\"".formatted(i));
      items.append(" media-type=\"application/xhtml+xml\"/>");
      spine.append("<itemref idref=\"p%d\"/>".formatted(i));
      entries.put("OEBPS/text/page " + i + ".xhtml", Zips.utf8(pages[i]));
    }
    entries.put(
        "OEBPS/content.opf",
        Zips.utf8(
            "<package xmlns=\"http://www.idpf.org/2007/opf\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><metadata>"
                + metadata
                + "</metadata><manifest>"
                + items
                + "</manifest><spine>"
                + spine
                + "</spine></package>"));
    return entries;
  }

  @Override
  byte[] file(List<String> paragraphs) throws IOException {
    String body =
        paragraphs.stream()
            .map(paragraph -> "<p>" + Entities.escape(paragraph) + "</p>\n")
            .collect(Collectors.joining());
    return Zips.of(book("", "", PAGE.formatted("<h1>One</h1>"), PAGE.formatted(body)));
  }

  @Override
  byte[] hiding(String canary) throws IOException {
    String page =
        """
        <?xml version="1.0"?><!DOCTYPE html [<!ENTITY x "%1$s">]><!-- %1$s --><?%1$s?>
        <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="%1$s"><head><title/>
        <link rel="stylesheet" href="%1$s.css"/><script src="%1$s.js"/><style>%1$s</style>
        <meta name="author" content="%1$s"/></head><body epub:type="%1$s" class="%1$s">
        <p id="%1$s" title="%1$s">The <![CDATA[story]]>.</p><img src="%1$s.png" alt="%1$s"/>
        <a href="%1$s.xhtml#%1$s">a link</a><svg><text>%1$s</text></svg><div hidden="">%1$s</div>
        <audio src="%1$s"/><del>%1$s</del><input value="%1$s"/><p style="display:none">%1$s</p>
        <object data="%1$s"/></body></html>
        """
            .formatted(canary);
    Map<String, byte[]> entries =
        book(
            """
            <dc:title>%1$s</dc:title><dc:creator>%1$s</dc:creator><dc:language>%1$s</dc:language>
            <dc:identifier id="%1$s">%1$s</dc:identifier><meta name="cover" content="%1$s"/>
            """
                .formatted(canary),
            """
            <item id="%1$s" href="%1$s.png" media-type="image/png" properties="cover-image"/>
            <item id="toc" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
            """
                .formatted(canary),
            page);
    for (String name :
        List.of(
            "OEBPS/toc.ncx",
            "OEBPS/nav.xhtml",
            "OEBPS/" + canary + ".png",
            "OEBPS/fonts/" + canary + ".otf",
            "META-INF/com.apple.ibooks.display-options.xml",
            "iTunesMetadata.plist")) {
      entries.put(name, Zips.utf8("<a>" + canary + "</a>"));
    }
    return Zips.of(entries);
  }

  @Override
  String extension() {
    return "epub";
  }

  @Test
  void readsPagesInReadingOrderWithTheirClosedElements() throws IOException {
    assertThat(text(file(STORY), "epub")).startsWith("One\nMrs Quillfeather");
    assertThat(text(hiding(CANARY), "epub").strip()).isEqualTo("The story.\n a link");
  }

  @Test
  void writesPagesThatAreXml() throws IOException {
    byte[] file = Zips.of(book("", "", PAGE.formatted("<p>Mrs<br/>Quillfeather&nbsp;&amp;</p>")));
    Map<String, byte[]> written = Zips.entries(write(file, List.of()));
    String page = new String(written.get("page-001.xhtml"), StandardCharsets.UTF_8);
    String body = page.substring(page.indexOf("<html"));
    assertThat(SecureXml.parse(Zips.utf8(body), TestLimits.usual()).getDocumentElement())
        .matches(root -> Elements.is(root, "http://www.w3.org/1999/xhtml", "html"));
    assertThat(written.keySet().iterator().next()).isEqualTo("mimetype");
    assertThat(written.keySet())
        .containsExactlyInAnyOrder(
            "mimetype", "META-INF/container.xml", "book.opf", "contents.xhtml", "page-001.xhtml");
  }

  @Test
  void refusesLockedBooksAndReadsThoseWithScrambledFonts() throws IOException {
    Map<String, byte[]> book = book("", "", PAGE.formatted("<p>She left.</p>"));
    String encryption =
        "<encryption xmlns:enc=\"http://www.w3.org/2001/04/xmlenc#\"><enc:EncryptionMethod"
            + " Algorithm=\"%s\"/></encryption>";
    book.put(
        "META-INF/encryption.xml",
        Zips.utf8(encryption.formatted("http://www.idpf.org/2008/embedding")));
    assertThat(text(Zips.of(book), "epub")).isEqualTo("She left.");
    book.put(
        "META-INF/encryption.xml",
        Zips.utf8(encryption.formatted("http://www.w3.org/2001/04/xmlenc#aes128-cbc")));
    assertThat(refused(Zips.of(book)).reason()).isEqualTo(Refusal.Reason.ENCRYPTED);
  }
}
