package org.caseveil.document.format;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caseveil.document.Passage;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * An electronic book: the pages of its reading order, each cleaned as a page of HTML is, in a new
 * book under new names. Pictures, style sheets, fonts, sound, scripts, the metadata and the given
 * table of contents are not taken. Used for one file.
 *
 * <p>Source of the parts and their names: W3C, EPUB 3.3, sections 4 to 7.
 */
final class EpubBook implements OpenDocument {

  static final String TYPE = "application/epub+zip";

  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private static final String CONTAINER =
      XML
          + "<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">"
          + "<rootfiles><rootfile full-path=\"book.opf\""
          + " media-type=\"application/oebps-package+xml\"/></rootfiles></container>\n";

  /** A book must have a title, a name of its own and a time; these say nothing. */
  private static final String HEAD =
      XML
          + "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\""
          + " unique-identifier=\"id\"><metadata"
          + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:identifier"
          + " id=\"id\">urn:uuid:00000000-0000-0000-0000-000000000000</dc:identifier>"
          + "<dc:title>Case</dc:title><dc:language>%s</dc:language><meta"
          + " property=\"dcterms:modified\">1980-01-01T00:00:00Z</meta></metadata><manifest><item"
          + " id=\"contents\" href=\"contents.xhtml\" media-type=\"application/xhtml+xml\""
          + " properties=\"nav\"/>";

  private static final String CONTENTS =
      XML
          + "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\""
          + " xmlns:epub=\"http://www.idpf.org/2007/ops\"><head><title>Contents</title></head>"
          + "<body><nav epub:type=\"toc\"><ol>%s</ol></nav></body></html>\n";

  private final List<HtmlPage> pages = new ArrayList<>();
  private final Set<String> notes = new LinkedHashSet<>();
  private String language = "en";

  private EpubBook() {}

  static EpubBook open(byte[] file, Limits limits) throws IOException {
    ZipPackage zip = ZipPackage.read(file, limits);
    refuseEncrypted(zip, limits);
    EpubBook book = new EpubBook();
    String packaged = packagePart(zip, limits);
    Element root = SecureXml.parse(zip.required(packaged), limits).getDocumentElement();
    book.readLanguage(root);
    Map<String, Element> items = new HashMap<>();
    named(root, "item").forEach(item -> items.put(item.getAttribute("id"), item));
    List<Element> spine = named(root, "itemref");
    Context.atMost(spine.size(), limits.pages(), "chapters");
    for (Element reference : spine) {
      Optional<Element> item = Optional.ofNullable(items.get(reference.getAttribute("idref")));
      if (item.isPresent() && isPage(item.get())) {
        String part = ZipPackage.resolved(packaged, path(item.get().getAttribute("href")));
        book.add(HtmlPage.xhtml(zip.required(part), limits));
      } else {
        book.notes.add("Pages that are pictures were dropped: they cannot be checked.");
      }
    }
    book.notes.add("The document's properties (author, company, title, dates) were dropped.");
    book.notes.add("The table of contents was made anew, by number.");
    return book;
  }

  private void add(HtmlPage page) {
    notes.addAll(page.notes());
    pages.add(page);
  }

  private static String packagePart(ZipPackage zip, Limits limits) throws IOException {
    Document container = SecureXml.parse(zip.required("META-INF/container.xml"), limits);
    return named(container.getDocumentElement(), "rootfile").stream()
        .map(rootfile -> rootfile.getAttribute("full-path"))
        .findFirst()
        .orElseThrow(() -> new RefusalException(Refusals.corrupt()));
  }

  /** Fonts are scrambled in many books that nobody locked; anything else is locked. */
  private static void refuseEncrypted(ZipPackage zip, Limits limits) throws IOException {
    Optional<byte[]> encryption = zip.get("META-INF/encryption.xml");
    if (encryption.isPresent()) {
      Element root = SecureXml.parse(encryption.get(), limits).getDocumentElement();
      boolean locked =
          named(root, "EncryptionMethod").stream()
              .map(method -> method.getAttribute("Algorithm"))
              .anyMatch(
                  algorithm ->
                      !algorithm.equals("http://www.idpf.org/2008/embedding")
                          && !algorithm.equals("http://ns.adobe.com/pdf/enc#RC"));
      if (locked) {
        throw new RefusalException(Refusals.encrypted());
      }
    }
  }

  private void readLanguage(Element root) {
    named(root, "language").stream()
        .map(said -> said.getTextContent().strip())
        .filter(said -> said.matches("[a-z]{2}(-[A-Z]{2})?"))
        .findFirst()
        .ifPresent(said -> language = said);
  }

  private static List<Element> named(Element root, String name) {
    return Elements.all(root).stream()
        .filter(element -> Elements.name(element).equals(name))
        .toList();
  }

  private static boolean isPage(Element item) {
    return Set.of("application/xhtml+xml", "text/html", "text/x-oeb1-document")
        .contains(item.getAttribute("media-type"));
  }

  /** The path in an address, its escapes undone. */
  private static String path(String address) {
    try {
      String path = new URI(address).getPath();
      return path == null ? address : path;
    } catch (URISyntaxException unescaped) {
      return address;
    }
  }

  @Override
  public List<Passage> passages() {
    List<Passage> passages = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      for (Passage passage : pages.get(i).passages()) {
        passages.add(new Passage(prefix(i) + passage.id(), passage.text()));
      }
    }
    return passages;
  }

  private static String prefix(int page) {
    return "page/" + page + "/";
  }

  @Override
  public List<String> notes() {
    return List.copyOf(notes);
  }

  @Override
  public byte[] save(Edits edits) throws IOException {
    ZipPackage made = new ZipPackage();
    StringBuilder manifest = new StringBuilder(HEAD.formatted(language));
    StringBuilder spine = new StringBuilder();
    StringBuilder contents = new StringBuilder();
    for (int i = 0; i < pages.size(); i++) {
      String name = "page-%03d".formatted(i + 1);
      made.put(name + ".xhtml", pages.get(i).save(edits.under(prefix(i))));
      manifest.append("<item id=\"").append(name).append("\" href=\"").append(name);
      manifest.append(".xhtml\" media-type=\"application/xhtml+xml\"/>");
      spine.append("<itemref idref=\"").append(name).append("\"/>");
      contents.append("<li><a href=\"").append(name).append(".xhtml\">Part ");
      contents.append(i + 1).append("</a></li>");
    }
    manifest.append("</manifest><spine>").append(spine).append("</spine></package>\n");
    put(made, "mimetype", TYPE);
    put(made, "META-INF/container.xml", CONTAINER);
    put(made, "book.opf", manifest.toString());
    put(made, "contents.xhtml", CONTENTS.formatted(contents));
    return made.write("mimetype");
  }

  private static void put(ZipPackage made, String name, String content) {
    made.put(name, content.getBytes(StandardCharsets.UTF_8));
  }
}
