package org.caseveil.document.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The content of an RTF file as it will be written: kept code, and text that belongs to passages.
 * Used for one file.
 */
final class RtfPieces {

  /** A piece of the file; code has no text that a reader sees. */
  private static final class Piece implements SlotPassage.Slot {
    private final String code;
    private final boolean takesText;
    private String text;
    private boolean gone;

    Piece(String code, String text, boolean takesText) {
      this.code = code;
      this.text = text;
      this.takesText = takesText;
    }

    @Override
    public String text() {
      return text;
    }

    @Override
    public boolean takesText() {
      return takesText;
    }

    @Override
    public void put(String replacement) {
      text = replacement;
      gone = !takesText;
    }
  }

  private final List<Piece> pieces = new ArrayList<>();
  private final Deque<List<SlotPassage.Slot>> open = new ArrayDeque<>();
  private final List<SlotPassage> passages = new ArrayList<>();
  private int count;

  RtfPieces() {
    open.push(new ArrayList<>());
  }

  /** Code that stays as it is. */
  void code(String code) {
    pieces.add(new Piece(code, "", false));
  }

  /** Takes back the brace that was written last. */
  void retract() {
    pieces.remove(pieces.size() - 1);
  }

  /** Text of the running passage. */
  void text(String text) {
    Piece piece = new Piece("", text, true);
    pieces.add(piece);
    open.getFirst().add(piece);
  }

  /** Code that a reader sees as {@code text}, such as a tab. */
  void mark(String code, String text) {
    Piece piece = new Piece(code, text, false);
    pieces.add(piece);
    open.getFirst().add(piece);
  }

  /** Ends the running passage. */
  void end() {
    SlotPassage passage = new SlotPassage("body/" + count++, open.pop());
    if (passage.isReadable()) {
      passages.add(passage);
    }
    open.push(new ArrayList<>());
  }

  /** Begins a text beside the running one, such as a footnote. */
  void enter() {
    open.push(new ArrayList<>());
  }

  /** Ends the text beside. */
  void leave() {
    end();
    open.pop();
  }

  List<SlotPassage> passages() {
    return passages;
  }

  /** The file, with {@code tables} right after its first word. */
  byte[] written(String tables) {
    StringBuilder out = new StringBuilder();
    boolean headed = false;
    for (Piece piece : pieces) {
      if (piece.takesText) {
        escape(piece.text, out);
      } else if (!piece.gone) {
        out.append(piece.code);
      }
      if (!headed && piece.code.startsWith("\\rtf")) {
        out.append("\\ansi ").append(tables);
        headed = true;
      }
    }
    return out.append('\n').toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static void escape(String text, StringBuilder out) {
    for (char c : text.toCharArray()) {
      if (c == '\\' || c == '{' || c == '}') {
        out.append('\\').append(c);
      } else if (c == '\u00A0') {
        out.append("\\~");
      } else if (c == '\u00AD') {
        out.append("\\-");
      } else if (c == '\t') {
        out.append("\\tab ");
      } else if (c == '\n') {
        out.append("\\line ");
      } else if (c >= ' ' && c < '\u007F') {
        out.append(c);
      } else if (c >= '\u007F') {
        out.append("\\u").append((int) (short) c).append('?');
      }
    }
  }
}
