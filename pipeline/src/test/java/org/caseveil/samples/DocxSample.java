package org.caseveil.samples;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caseveil.samples.Block.Change;
import org.caseveil.samples.Block.Heading;
import org.caseveil.samples.Block.Paragraph;
import org.caseveil.samples.Block.Quotation;
import org.caseveil.samples.Block.Run;
import org.caseveil.samples.Block.Table;

/**
 * Writes a sample as Office Open XML with what a word processor leaves in a file beside the text:
 * comments, tracked changes, headers, properties and revision marks (ECMA-376, part 1). One object
 * a document.
 */
final class DocxSample {

  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String R =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String MEDIA = "application/vnd.openxmlformats-officedocument.";
  private static final String NAMESPACES = " xmlns:w=\"" + W + "\" xmlns:r=\"" + R + "\"";

  private final SampleSource source;
  private final List<String> comments = new ArrayList<>();
  private int changes;

  private DocxSample(SampleSource source) {
    this.source = source;
  }

  static byte[] write(SampleSource source) throws IOException {
    return ReproducibleZip.pack(new DocxSample(source).parts());
  }

  private Map<String, String> parts() {
    StringBuilder body = new StringBuilder();
    for (Block block : Markup.parse(source.body())) {
      body.append(block(block));
    }
    Map<String, String> word = new LinkedHashMap<>();
    word.put("styles", STYLES);
    word.put(
        "settings",
        element(
            "settings",
            "<w:attachedTemplate r:id=\"rId1\"/>"
                + "<w:trackRevisions/>"
                + "<w:rsids><w:rsidRoot w:val=\"00A41C7E\"/><w:rsid w:val=\"00A41C7E\"/></w:rsids>"));
    if (source.has("header")) {
      word.put("header", element("hdr", paragraph("", text(source.get("header")))));
    }
    if (source.has("footer")) {
      word.put("footer", element("ftr", paragraph("", text(source.get("footer")))));
    }
    if (!comments.isEmpty()) {
      word.put("comments", element("comments", String.join("", comments)));
    }
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", contentTypes(word.keySet()));
    parts.put("_rels/.rels", packageRelationships());
    parts.put(
        "word/document.xml", element("document", "<w:body>" + body + section(word) + "</w:body>"));
    word.forEach((name, xml) -> parts.put("word/" + name + ".xml", xml));
    parts.put("word/_rels/document.xml.rels", relationships(word.keySet()));
    parts.put("word/_rels/settings.xml.rels", template());
    parts.put("docProps/core.xml", core());
    parts.put("docProps/app.xml", app());
    return parts;
  }

  private String block(Block block) {
    if (block instanceof Heading heading) {
      return paragraph("<w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr>", runs(heading.runs()));
    }
    if (block instanceof Table table) {
      return table(table);
    }
    if (block instanceof Quotation quotation) {
      return paragraph("<w:pPr><w:ind w:left=\"567\"/></w:pPr>", runs(quotation.runs()));
    }
    return paragraph("", runs(((Paragraph) block).runs()));
  }

  private String table(Table table) {
    StringBuilder xml =
        new StringBuilder("<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/></w:tblPr><w:tblGrid>");
    table.rows().get(0).forEach(cell -> xml.append("<w:gridCol w:w=\"3000\"/>"));
    xml.append("</w:tblGrid>");
    for (List<List<Run>> row : table.rows()) {
      xml.append("<w:tr>");
      for (List<Run> cell : row) {
        xml.append("<w:tc><w:tcPr><w:tcW w:w=\"3000\" w:type=\"dxa\"/></w:tcPr>")
            .append(paragraph("", runs(cell)))
            .append("</w:tc>");
      }
      xml.append("</w:tr>");
    }
    return xml.append("</w:tbl>").toString();
  }

  private String runs(List<Run> runs) {
    StringBuilder xml = new StringBuilder();
    for (Run run : runs) {
      xml.append(run(run));
    }
    return xml.toString();
  }

  private String run(Run run) {
    if (run.change() == Change.INSERTED) {
      return "<w:ins" + change() + ">" + text(run.text()) + "</w:ins>";
    }
    if (run.change() == Change.DELETED) {
      return "<w:del"
          + change()
          + ">"
          + text(run.text()).replace("w:t>", "w:delText>").replace("<w:t ", "<w:delText ")
          + "</w:del>";
    }
    if (!run.comment().isEmpty()) {
      return commented(run);
    }
    String look = (run.strong() ? "<w:b/>" : "") + (run.emphasis() ? "<w:i/>" : "");
    String xml = text(run.text());
    return look.isEmpty() ? xml : xml.replace("<w:r>", "<w:r><w:rPr>" + look + "</w:rPr>");
  }

  private String commented(Run run) {
    int id = comments.size();
    comments.add(
        "<w:comment w:id=\""
            + id
            + "\""
            + by()
            + " w:initials=\"JT\">"
            + paragraph("", text(run.comment()))
            + "</w:comment>");
    return "<w:commentRangeStart w:id=\""
        + id
        + "\"/>"
        + text(run.text())
        + "<w:commentRangeEnd w:id=\""
        + id
        + "\"/><w:r><w:commentReference w:id=\""
        + id
        + "\"/></w:r>";
  }

  private String change() {
    return " w:id=\"" + (100 + changes++) + "\"" + by();
  }

  private String by() {
    return " w:author=\""
        + Xml.escape(source.get("revised-by"))
        + "\" w:date=\""
        + source.created()
        + "\"";
  }

  private static String paragraph(String properties, String runs) {
    return "<w:p w:rsidR=\"00A41C7E\">" + properties + runs + "</w:p>";
  }

  private static String text(String text) {
    return "<w:r><w:t xml:space=\"preserve\">" + Xml.escape(text) + "</w:t></w:r>";
  }

  private static String element(String name, String content) {
    return Xml.DECLARATION + "<w:" + name + NAMESPACES + ">" + content + "</w:" + name + ">";
  }

  private static String section(Map<String, String> word) {
    return "<w:sectPr>"
        + (word.containsKey("header")
            ? "<w:headerReference w:type=\"default\" r:id=\"header\"/>"
            : "")
        + (word.containsKey("footer")
            ? "<w:footerReference w:type=\"default\" r:id=\"footer\"/>"
            : "")
        + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr>";
  }

  private static String contentTypes(Iterable<String> word) {
    StringBuilder xml =
        new StringBuilder(Xml.DECLARATION)
            .append(
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">")
            .append(
                "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
            .append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>")
            .append(override("word/document", "wordprocessingml.document.main"));
    word.forEach(name -> xml.append(override("word/" + name, "wordprocessingml." + name)));
    return xml.append(
            "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>")
        .append(override("docProps/app", "extended-properties"))
        .append("</Types>")
        .toString();
  }

  private static String override(String part, String kind) {
    return "<Override PartName=\"/" + part + ".xml\" ContentType=\"" + MEDIA + kind + "+xml\"/>";
  }

  private static String packageRelationships() {
    return relationshipsOf(
        relationship("rId1", R + "/officeDocument", "word/document.xml")
            + relationship(
                "rId2",
                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                "docProps/core.xml")
            + relationship("rId3", R + "/extended-properties", "docProps/app.xml"));
  }

  private static String relationships(Iterable<String> word) {
    StringBuilder xml = new StringBuilder();
    word.forEach(name -> xml.append(relationship(name, R + "/" + name, name + ".xml")));
    return relationshipsOf(xml.toString());
  }

  /** A template's path often holds the name of its owner. */
  private String template() {
    String owner = source.get("author").replace(" ", ".").toLowerCase(java.util.Locale.ROOT);
    return relationshipsOf(
        relationship("rId1", R + "/attachedTemplate", "file:///C:/Users/" + owner + "/Normal.dotm")
            .replace("/>", " TargetMode=\"External\"/>"));
  }

  private static String relationshipsOf(String relationships) {
    return Xml.DECLARATION
        + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + relationships
        + "</Relationships>";
  }

  private static String relationship(String id, String type, String target) {
    return "<Relationship Id=\""
        + id
        + "\" Type=\""
        + type
        + "\" Target=\""
        + Xml.escape(target)
        + "\"/>";
  }

  private String core() {
    String author = Xml.escape(source.get("author"));
    return Xml.DECLARATION
        + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
        + "<dc:title>"
        + Xml.escape(source.get("title"))
        + "</dc:title><dc:creator>"
        + author
        + "</dc:creator>"
        + "<cp:lastModifiedBy>"
        + author
        + "</cp:lastModifiedBy>"
        + "<dcterms:created xsi:type=\"dcterms:W3CDTF\">"
        + source.created()
        + "</dcterms:created></cp:coreProperties>";
  }

  private String app() {
    return Xml.DECLARATION
        + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Company>"
        + Xml.escape(source.get("company"))
        + "</Company></Properties>";
  }

  private static final String STYLES =
      element(
          "styles",
          "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
              + "<w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"Normal\"/><w:rPr><w:b/><w:sz w:val=\"32\"/></w:rPr></w:style>"
              + "<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/></w:style>");
}
