package org.caseveil.samples;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caseveil.samples.Block.Heading;
import org.caseveil.samples.Block.Paragraph;
import org.caseveil.samples.Block.Quotation;
import org.caseveil.samples.Block.Run;
import org.caseveil.samples.Block.Table;

/** Writes a sample as an OpenDocument text (OASIS OpenDocument 1.3, part 3). Stateless. */
final class OdtSample {

  private static final String MIME = "application/vnd.oasis.opendocument.text";
  private static final String NAMESPACES =
      " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
          + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
          + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
          + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
          + " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
          + " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\""
          + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" office:version=\"1.3\"";

  private OdtSample() {}

  static byte[] write(SampleSource source) throws IOException {
    StringBuilder body = new StringBuilder();
    for (Block block : Markup.parse(source.body())) {
      body.append(block(block));
    }
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("mimetype", MIME);
    parts.put(
        "content.xml",
        document(
            "content",
            "<office:automatic-styles>"
                + look("strong", "fo:font-weight=\"bold\"")
                + look("emphasis", "fo:font-style=\"italic\"")
                + "</office:automatic-styles><office:body><office:text>"
                + body
                + "</office:text></office:body>"));
    parts.put("styles.xml", document("styles", styles(source.get("header"))));
    parts.put("meta.xml", document("meta", meta(source)));
    parts.put("META-INF/manifest.xml", manifest());
    return ReproducibleZip.pack(parts);
  }

  private static String block(Block block) {
    if (block instanceof Heading heading) {
      return "<text:h text:outline-level=\"1\">" + runs(heading.runs()) + "</text:h>";
    }
    if (block instanceof Table table) {
      return table(table);
    }
    List<Run> runs =
        block instanceof Quotation quotation ? quotation.runs() : ((Paragraph) block).runs();
    return "<text:p>" + runs(runs) + "</text:p>";
  }

  private static String table(Table table) {
    StringBuilder xml =
        new StringBuilder("<table:table table:name=\"Table1\"><table:table-column")
            .append(" table:number-columns-repeated=\"" + table.rows().get(0).size() + "\"/>");
    for (List<List<Run>> row : table.rows()) {
      xml.append("<table:table-row>");
      row.forEach(
          cell ->
              xml.append(
                  "<table:table-cell><text:p>" + runs(cell) + "</text:p></table:table-cell>"));
      xml.append("</table:table-row>");
    }
    return xml.append("</table:table>").toString();
  }

  private static String runs(List<Run> runs) {
    StringBuilder xml = new StringBuilder();
    for (Run run : runs) {
      String text = Xml.escape(run.text());
      String style = run.strong() ? "strong" : run.emphasis() ? "emphasis" : "";
      xml.append(
          style.isEmpty()
              ? text
              : "<text:span text:style-name=\"" + style + "\">" + text + "</text:span>");
    }
    return xml.toString();
  }

  private static String look(String name, String property) {
    return "<style:style style:name=\""
        + name
        + "\" style:family=\"text\"><style:text-properties "
        + property
        + "/></style:style>";
  }

  private static String styles(String header) {
    return "<office:automatic-styles><style:page-layout style:name=\"page\"/></office:automatic-styles>"
        + "<office:master-styles><style:master-page style:name=\"Standard\" style:page-layout-name=\"page\">"
        + "<style:header><text:p>"
        + Xml.escape(header)
        + "</text:p></style:header>"
        + "</style:master-page></office:master-styles>";
  }

  private static String meta(SampleSource source) {
    String author = Xml.escape(source.get("author"));
    return "<office:meta><dc:title>"
        + Xml.escape(source.get("title"))
        + "</dc:title>"
        + "<meta:initial-creator>"
        + author
        + "</meta:initial-creator><dc:creator>"
        + author
        + "</dc:creator>"
        + "<meta:creation-date>"
        + source.created()
        + "</meta:creation-date></office:meta>";
  }

  private static String document(String name, String content) {
    return Xml.DECLARATION
        + "<office:document-"
        + name
        + NAMESPACES
        + ">"
        + content
        + "</office:document-"
        + name
        + ">";
  }

  private static String manifest() {
    StringBuilder xml =
        new StringBuilder(Xml.DECLARATION)
            .append(
                "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.3\">")
            .append(
                "<manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\""
                    + MIME
                    + "\"/>");
    for (String part : List.of("content.xml", "styles.xml", "meta.xml")) {
      xml.append(
          "<manifest:file-entry manifest:full-path=\""
              + part
              + "\" manifest:media-type=\"text/xml\"/>");
    }
    return xml.append("</manifest:manifest>").toString();
  }
}
