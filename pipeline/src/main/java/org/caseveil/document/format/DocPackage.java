package org.caseveil.document.format;

import static org.caseveil.document.format.Wordprocessing.R;
import static org.caseveil.document.format.Wordprocessing.W;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.FileInformationBlock;
import org.apache.poi.hwpf.model.GenericPropertyNode;
import org.apache.poi.hwpf.model.PlexOfCps;
import org.apache.poi.hwpf.model.SEPX;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;

/**
 * Makes a DOCX of an old Word document: sections, paragraphs, tables, notes, page heads and feet
 * with their looks. Text boxes, comments and notes without a mark follow the body. Used for one
 * document.
 *
 * <p>Source of the stories of page heads: Microsoft, [MS-DOC], section 2.3.4.
 */
final class DocPackage {

  private static final String MAIN = "word/document.xml";
  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";

  /** Stories before those of the first section: the lines over notes. */
  private static final int NOTE_LINES = 6;

  /** The stories of each section, as element and kind. */
  private static final List<String> HEADS =
      List.of(
          "header even",
          "header default",
          "footer even",
          "footer default",
          "header first",
          "footer first");

  private static final String LINES =
      "<w:%1$s w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:%1$s>"
          + "<w:%1$s w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r>"
          + "<w:continuationSeparator/></w:r></w:p></w:%1$s>";

  private final HWPFDocument document;
  private final List<DocNotes> notes;
  private final DocBlocks blocks;
  private final OoxmlPackage made = OoxmlPackage.empty();
  private int parts;

  DocPackage(HWPFDocument document) {
    this.document = document;
    this.notes = List.of(DocNotes.footnotes(document), DocNotes.endnotes(document));
    this.blocks = new DocBlocks(document, notes);
  }

  /** The whole document as DOCX. */
  byte[] docx() throws IOException {
    String body = body();
    part("styles", "styles", styles());
    for (DocNotes kind : notes) {
      notes(kind);
    }
    if (document.getDocProperties().isFFacingPages()) {
      part("settings", "settings", "<w:evenAndOddHeaders/>");
    }
    made.put(MAIN, TYPE + "document.main+xml", xml("document", "<w:body>" + body + "</w:body>"));
    made.relate("", "rel1", "officeDocument", MAIN);
    return made.write();
  }

  private String body() {
    List<SEPX> sections = document.getSectionTable().getSections();
    StringBuilder body = new StringBuilder();
    StringBuilder last = new StringBuilder();
    Range whole = document.getRange();
    for (int s = 0; s < whole.numSections(); s++) {
      String properties = DocLooks.of(sections.get(s).getSectionProperties(), heads(s));
      boolean ends = s == whole.numSections() - 1;
      body.append(blocks.of(whole.getSection(s), "", ends ? "" : properties));
      last.append(ends ? properties : "");
    }
    body.append(blocks.of(document.getMainTextboxRange(), "", ""));
    for (DocNotes kind : notes) {
      kind.others().forEach(note -> body.append(blocks.of(note, "", "")));
    }
    return body.append(blocks.of(document.getCommentsRange(), "", "")).append(last).toString();
  }

  /** Makes a part of each head and foot of a section; one that is empty is as before. */
  private String heads(int section) {
    FileInformationBlock block = document.getFileInformationBlock();
    int size = block.getPlcfHddSize();
    if (size == 0) {
      return "";
    }
    PlexOfCps stories = new PlexOfCps(document.getTableStream(), block.getPlcfHddOffset(), size, 0);
    StringBuilder references = new StringBuilder();
    for (int i = 0; i < HEADS.size(); i++) {
      int story = NOTE_LINES + section * HEADS.size() + i;
      if (story < stories.length()) {
        references.append(head(stories.getProperty(story), HEADS.get(i).split(" ")));
      }
    }
    return references.toString();
  }

  private String head(GenericPropertyNode story, String[] elementAndKind) {
    int start = document.getHeaderStoryRange().getStartOffset();
    int end = start + story.getEnd();
    Range range = new Range(start + story.getStart(), end, document);
    if (story.getStart() == story.getEnd()) {
      return "";
    }
    Paragraph guard = range.getParagraph(range.numParagraphs() - 1);
    if (range.numParagraphs() > 1 && guard.text().equals("\r")) {
      range = new Range(start + story.getStart(), guard.getStartOffset(), document);
    }
    String element = elementAndKind[0];
    String content = blocks.of(range, "", "");
    String id = part(element, element + (parts + 1), content);
    return "<w:%sReference w:type=\"%s\" r:id=\"%s\"/>".formatted(element, elementAndKind[1], id);
  }

  private void notes(DocNotes kind) {
    Map<Integer, Range> met = kind.met();
    if (met.isEmpty()) {
      return;
    }
    StringBuilder content = new StringBuilder(LINES.formatted(kind.kind()));
    met.forEach(
        (id, note) -> {
          content.append("<w:").append(kind.kind()).append(" w:id=\"").append(id).append("\">");
          content.append(blocks.of(note, "<w:" + kind.kind() + "Ref/>", ""));
          content.append("</w:").append(kind.kind()).append('>');
        });
    part(kind.kind() + "s", kind.kind() + "s", content.toString());
  }

  private static String styles() {
    StringBuilder styles = new StringBuilder();
    styles.append(
        "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">"
            + "<w:name w:val=\"Normal\"/></w:style>");
    for (int level = 1; level <= 9; level++) {
      styles.append(
          ("<w:style w:type=\"paragraph\" w:styleId=\"Heading%1$d\">"
                  + "<w:name w:val=\"heading %1$d\"/><w:basedOn w:val=\"Normal\"/>"
                  + "<w:pPr><w:outlineLvl w:val=\"%2$d\"/></w:pPr></w:style>")
              .formatted(level, level - 1));
    }
    return styles.toString();
  }

  /** Puts a part in and relates the body to it; the id of the relationship. */
  private String part(String kind, String name, String content) {
    parts++;
    String root =
        switch (kind) {
          case "header" -> "hdr";
          case "footer" -> "ftr";
          default -> kind;
        };
    made.put("word/" + name + ".xml", TYPE + kind + "+xml", xml(root, content));
    made.relate(MAIN, "rel" + parts, kind, "word/" + name + ".xml");
    return "rel" + parts;
  }

  private static byte[] xml(String root, String content) {
    return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<w:%1$s xmlns:w=\"%2$s\""
            + " xmlns:r=\"%3$s\">%4$s</w:%1$s>")
        .formatted(root, W, R, content)
        .getBytes(StandardCharsets.UTF_8);
  }
}
