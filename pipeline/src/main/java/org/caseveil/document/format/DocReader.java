package org.caseveil.document.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.caseveil.document.Passage;
import org.caseveil.text.SensitiveText;

/**
 * Gathers the text that an old Word document shows; deleted and hidden text and the codes of fields
 * are left behind. Used for one file.
 *
 * <p>Source of the special characters: Microsoft, [MS-DOC], section 2.4.1.
 */
final class DocReader {

  private static final char FIELD_BEGIN = 0x13;
  private static final char FIELD_SEPARATOR = 0x14;
  private static final char FIELD_END = 0x15;

  private final List<Passage> passages = new ArrayList<>();
  private final Set<String> notes = new LinkedHashSet<>();

  /** For each field that is open, whether its result has begun. */
  private final Deque<Boolean> fields = new ArrayDeque<>();

  OpenDocument read(HWPFDocument document) {
    notes.add("Written as a Word document of the whole text: a DOC's layout is not kept.");
    notes.add("Pictures, embedded objects and the document's properties were dropped.");
    gather(document.getRange(), "body/");
    gather(document.getMainTextboxRange(), "box/");
    gather(document.getFootnoteRange(), "footnote/");
    gather(document.getEndnoteRange(), "endnote/");
    gather(document.getCommentsRange(), "comment/");
    gather(document.getHeaderStoryRange(), "page/");
    return new TextBlocks(List.copyOf(passages), List.copyOf(notes));
  }

  private void gather(Range story, String prefix) {
    fields.clear();
    for (int i = 0; i < story.numParagraphs(); i++) {
      String text = text(story.getParagraph(i));
      if (text.codePoints().anyMatch(Character::isLetterOrDigit)) {
        passages.add(new Passage(prefix + i, new SensitiveText(text)));
      }
    }
  }

  private String text(Paragraph paragraph) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
      CharacterRun run = paragraph.getCharacterRun(i);
      boolean unseen = isUnseen(run);
      for (char c : run.text().toCharArray()) {
        if (!isFieldMark(c) && !unseen && !fields.contains(false)) {
          shown.append(shown(c));
        }
      }
    }
    return shown.toString().strip();
  }

  private boolean isUnseen(CharacterRun run) {
    if (run.isMarkedDeleted()) {
      notes.add("Tracked changes were accepted; deleted text and reviewers' names dropped.");
    } else if (run.isVanished()) {
      notes.add("Hidden text was dropped.");
    }
    return run.isMarkedDeleted() || run.isVanished();
  }

  private boolean isFieldMark(char c) {
    switch (c) {
      case FIELD_BEGIN -> fields.push(false);
      case FIELD_SEPARATOR -> {
        if (!fields.isEmpty()) {
          fields.pop();
          fields.push(true);
          notes.add(
              "Fields and links were replaced by the text they show; their codes were dropped.");
        }
      }
      case FIELD_END -> fields.poll();
      default -> {
        return false;
      }
    }
    return true;
  }

  /** What a character of the file shows; marks of cells, notes and pictures show nothing. */
  private static String shown(char c) {
    return switch (c) {
      case '\t' -> "\t";
      case 0x0B, 0x0C -> "\n";
      case 0x1E -> "-";
      case 0x1F -> "\u00AD";
      default -> c < ' ' ? "" : String.valueOf(c);
    };
  }
}
