package org.caseveil.document.format;

import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.converter.AbstractWordUtils;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;

/**
 * Writes the paragraphs and tables of an old Word document as those of a new one. Used for one
 * document.
 */
final class DocBlocks {

  private final HWPFDocument document;
  private final List<DocNotes> notes;
  private final AbstractWordUtils.NumberingState numbers = new AbstractWordUtils.NumberingState();

  DocBlocks(HWPFDocument document, List<DocNotes> notes) {
    this.document = document;
    this.notes = notes;
  }

  /**
   * A story or a section of it.
   *
   * @param ownMark what stands for the mark of the note that the story is; empty elsewhere
   * @param section the properties of the section, where it is one that others follow; else empty
   */
  String of(Range story, String ownMark, String section) {
    StringBuilder out = new StringBuilder();
    DocRuns runs = new DocRuns(notes, ownMark, out);
    int count = story.numParagraphs();
    for (int i = 0; i < count; i++) {
      Paragraph paragraph = story.getParagraph(i);
      if (paragraph.isInTable()) {
        Table table = story.getTable(paragraph);
        new DocTable(table, this, runs, out).append();
        i += Math.max(1, table.numParagraphs()) - 1;
      } else {
        boolean ends = i == count - 1 && !section.isEmpty();
        append(paragraph, runs, ends ? section : "", out);
      }
    }
    return out.toString();
  }

  void append(Paragraph paragraph, DocRuns runs, String section, StringBuilder out) {
    out.append("<w:p>").append(DocLooks.of(paragraph, document, section));
    if (paragraph.isInList() && paragraph.numCharacterRuns() > 0) {
      runs.label(label(paragraph), paragraph);
    }
    runs.append(paragraph, !section.isEmpty());
    out.append("</w:p>");
  }

  /** The number or bullet that Word puts before a paragraph, as text. */
  private String label(Paragraph paragraph) {
    char level = (char) paragraph.getIlvl();
    String label = AbstractWordUtils.getBulletText(numbers, paragraph.getList(), level);
    return DocReader.drawn(label);
  }
}
