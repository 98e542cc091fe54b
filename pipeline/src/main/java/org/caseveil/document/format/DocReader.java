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

  static final char FIELD_BEGIN = 0x13;
  static final char FIELD_SEPARATOR = 0x14;
  static final char FIELD_END = 0x15;

  /** Fonts of signs have their own letters there. */
  private static final char FIRST_SIGN = '\uF020';

  private static final char LAST_SIGN = '\uF0FF';

  /** A field that is open: its code, and whether what it shows has begun. */
  private static final class Field {
    private final StringBuilder code = new StringBuilder();
    private boolean shows;
  }

  private final List<Passage> passages = new ArrayList<>();
  private final Set<String> notes = new LinkedHashSet<>();
  private final Deque<Field> fields = new ArrayDeque<>();

  /** The text alone, without its layout. */
  TextBlocks read(HWPFDocument document) {
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
      note(run);
      for (char c : text(run).toCharArray()) {
        if (isFieldMark(c)) {
          follow(c);
        } else if (!unseen && fields.stream().allMatch(field -> field.shows)) {
          shown.append(shown(c));
        } else if (!fields.isEmpty() && !fields.peek().shows) {
          fields.peek().code.append(c);
        }
      }
    }
    return shown.toString().strip();
  }

  /** The characters of a run; a sign out of a font of signs stands as a parenthesis in the file. */
  static String text(CharacterRun run) {
    return run.isSymbol() ? drawn(String.valueOf(run.getSymbolCharacter())) : run.text();
  }

  /** A text in which every letter of a font of signs is a bullet, which it mostly is. */
  static String drawn(String text) {
    return text.replaceAll("[" + FIRST_SIGN + "-" + LAST_SIGN + "]", "\u2022");
  }

  static boolean isUnseen(CharacterRun run) {
    return run.isMarkedDeleted() || run.isVanished();
  }

  private void note(CharacterRun run) {
    if (run.isMarkedDeleted()) {
      notes.add("Tracked changes were accepted; deleted text and reviewers' names dropped.");
    } else if (run.isVanished()) {
      notes.add("Hidden text was dropped.");
    }
  }

  static boolean isFieldMark(char c) {
    return c == FIELD_BEGIN || c == FIELD_SEPARATOR || c == FIELD_END;
  }

  private void follow(char mark) {
    if (mark == FIELD_BEGIN) {
      fields.push(new Field());
    } else if (mark == FIELD_END) {
      fields.poll();
    } else if (!fields.isEmpty()) {
      Field field = fields.peek();
      field.shows = !DocxFields.isSilent(field.code.toString());
      notes.add("Fields and links were replaced by the text they show; their codes were dropped.");
    }
  }

  /** What a character of the file shows; marks of cells, notes and pictures show nothing. */
  static String shown(char c) {
    return switch (c) {
      case '\t' -> "\t";
      case 0x0B, 0x0C -> "\n";
      case 0x1E -> "-";
      case 0x1F -> "\u00AD";
      default -> c < ' ' ? "" : String.valueOf(c);
    };
  }
}
