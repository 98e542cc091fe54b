package org.caseveil.document.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;

/**
 * Writes what a paragraph of an old Word document shows as runs of a new one: deleted and hidden
 * text is left behind, fields keep their codes, which {@link DocxFields} knows. Used for one story.
 *
 * <p>Source of the special characters: Microsoft, [MS-DOC], section 2.4.1.
 */
final class DocRuns {

  private static final char NOTE_MARK = 0x02;
  private static final char LINE_BREAK = 0x0B;
  private static final char PAGE_BREAK = 0x0C;
  private static final char COLUMN_BREAK = 0x0E;

  private final List<DocNotes> notes;
  private final String ownMark;
  private final StringBuilder out;

  /** For each field that is open, whether its code is still being read. */
  private final Deque<Boolean> codes = new ArrayDeque<>();

  private final StringBuilder text = new StringBuilder();
  private String looks = "";

  /**
   * @param notes whose marks may stand in the story
   * @param ownMark what stands for the mark of the note that the story is; empty elsewhere
   */
  DocRuns(List<DocNotes> notes, String ownMark, StringBuilder out) {
    this.notes = notes;
    this.ownMark = ownMark;
    this.out = out;
  }

  /** Writes a text that stands in no run, such as the number of a list, with the looks of one. */
  void label(String label, Paragraph paragraph) {
    looks = DocLooks.of(paragraph.getCharacterRun(0));
    for (char c : label.toCharArray()) {
      character(c);
    }
    flush();
  }

  void append(Paragraph paragraph, boolean endsSection) {
    for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
      CharacterRun run = paragraph.getCharacterRun(i);
      looks = DocLooks.of(run);
      append(run, endsSection ? paragraph.getEndOffset() - 1 : -1);
      flush();
    }
  }

  private void append(CharacterRun run, int sectionMark) {
    boolean unseen = DocReader.isUnseen(run);
    String given = DocReader.text(run);
    for (int i = 0; i < given.length(); i++) {
      char c = given.charAt(i);
      int at = run.getStartOffset() + i;
      if (DocReader.isFieldMark(c)) {
        field(c);
      } else if (!unseen && at != sectionMark) {
        notes.forEach(kind -> kind.reference(at).ifPresent(this::element));
        character(c);
      }
    }
  }

  private void field(char mark) {
    flush();
    switch (mark) {
      case DocReader.FIELD_BEGIN -> {
        codes.push(true);
        element("<w:fldChar w:fldCharType=\"begin\"/>");
      }
      case DocReader.FIELD_SEPARATOR -> {
        if (!codes.isEmpty()) {
          codes.pop();
          codes.push(false);
        }
        element("<w:fldChar w:fldCharType=\"separate\"/>");
      }
      default -> {
        codes.poll();
        element("<w:fldChar w:fldCharType=\"end\"/>");
      }
    }
  }

  private void character(char c) {
    switch (c) {
      case '\t' -> element("<w:tab/>");
      case LINE_BREAK -> element("<w:br/>");
      case PAGE_BREAK -> element("<w:br w:type=\"page\"/>");
      case COLUMN_BREAK -> element("<w:br w:type=\"column\"/>");
      case NOTE_MARK -> element(ownMark);
      default -> text.append(DocReader.shown(c));
    }
  }

  private void element(String element) {
    flush();
    if (!element.isEmpty()) {
      out.append("<w:r>").append(looks).append(element).append("</w:r>");
    }
  }

  private void flush() {
    if (!text.isEmpty()) {
      String name = Boolean.TRUE.equals(codes.peek()) ? "w:instrText" : "w:t";
      out.append("<w:r>").append(looks).append('<').append(name);
      out.append(" xml:space=\"preserve\">");
      XmlWriter.escape(text.toString(), false, out);
      out.append("</").append(name).append("></w:r>");
      text.setLength(0);
    }
  }
}
