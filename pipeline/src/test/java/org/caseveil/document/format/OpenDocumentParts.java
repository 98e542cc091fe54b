package org.caseveil.document.format;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** OpenDocument packages of any kind, for fixtures. */
final class OpenDocumentParts {

  private static final String NAMESPACES =
      """
       xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
       xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
       xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
       xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
       xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
       xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
       xmlns:presentation="urn:oasis:names:tc:opendocument:xmlns:presentation:1.0"
       xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
       xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
       xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"
      """;

  private OpenDocumentParts() {}

  static byte[] of(String kind, String styles, String body, Map<String, String> more)
      throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("mimetype", Zips.utf8("application/vnd.oasis.opendocument." + kind));
    entries.put("META-INF/manifest.xml", manifest(kind));
    entries.put(
        "content.xml",
        Zips.utf8(
            "<office:document-content"
                + NAMESPACES
                + "><office:automatic-styles>"
                + styles
                + "</office:automatic-styles><office:body>"
                + body
                + "</office:body></office:document-content>"));
    new TreeMap<>(more).forEach((name, content) -> entries.put(name, Zips.utf8(content)));
    return Zips.of(entries);
  }

  /** Without it LibreOffice opens no file. */
  static byte[] manifest(String kind) {
    String entry = "<m:file-entry m:full-path=\"%s\" m:media-type=\"%s\"/>";
    return Zips.utf8(
        "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
            + entry.formatted("/", "application/vnd.oasis.opendocument." + kind)
            + entry.formatted("content.xml", "text/xml")
            + "</m:manifest>");
  }

  /** What lies beside the content of such files, each part with a canary. */
  static Map<String, String> beside(String canary) {
    return Map.of(
        "meta.xml",
        "<a>" + canary + "</a>",
        "settings.xml",
        "<a>" + canary + "</a>",
        "Thumbnails/thumbnail.png",
        canary,
        "Pictures/" + canary + ".jpg",
        canary,
        "Basic/Standard/Module1.xml",
        canary,
        "Object 1/content.xml",
        canary,
        "META-INF/documentsignatures.xml",
        canary);
  }
}
