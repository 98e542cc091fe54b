package org.caseveil.document.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * The text of a sheet's headers and footers, one passage a section. Codes for page numbers, dates
 * and weight stay; fonts, sizes, colours, pictures and the file's own name go.
 *
 * <p>Source of the codes: ECMA-376, part 1, section 18.3.1.46.
 */
final class XlsxHeaders {

  static final Set<String> NAMES =
      Set.of("oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter");

  private static final String SECTIONS = "LCR";
  private static final String KEPT = "PNDTAXYBIUES";

  private final Element element;
  private final List<Piece> pieces = new ArrayList<>();
  private final List<SlotPassage> passages = new ArrayList<>();
  private List<SlotPassage.Slot> open = new ArrayList<>();

  /** Code, or text that a reader sees. */
  private final class Piece implements SlotPassage.Slot {
    private final String code;
    private String text;

    Piece(String code, String text) {
      this.code = code;
      this.text = text;
    }

    @Override
    public String text() {
      return text;
    }

    @Override
    public boolean takesText() {
      return true;
    }

    @Override
    public void put(String replacement) {
      text = replacement;
      write();
    }
  }

  private XlsxHeaders(Element element) {
    this.element = element;
  }

  /** Cleans one header or footer and gives its passages. */
  static List<SlotPassage> clean(Element element, String prefix) {
    XlsxHeaders headers = new XlsxHeaders(element);
    Elements.keepAttributes(element, (attribute, space) -> false);
    headers.split(element.getTextContent(), prefix);
    headers.write();
    return headers.passages;
  }

  private void split(String given, String prefix) {
    StringBuilder text = new StringBuilder();
    int i = 0;
    while (i < given.length()) {
      char c = given.charAt(i);
      if (c != '&' || i + 1 == given.length()) {
        text.append(c == '&' ? "" : String.valueOf(c));
        i++;
        continue;
      }
      char code = Character.toUpperCase(given.charAt(i + 1));
      if (code == '&') {
        text.append('&');
      } else if (SECTIONS.indexOf(code) >= 0) {
        flush(text);
        close(prefix);
        code("&" + code);
      } else if (KEPT.indexOf(code) >= 0) {
        flush(text);
        code("&" + code);
      }
      i = after(given, i + 1, code);
    }
    flush(text);
    close(prefix);
  }

  /** Where the code that begins at {@code at} ends. */
  private static int after(String given, int at, char code) {
    int end = at + 1;
    if (code == '"') {
      int quote = given.indexOf('"', end);
      return quote < 0 ? given.length() : quote + 1;
    }
    if (code == 'K') {
      return Math.min(given.length(), end + 6);
    }
    while (Character.isDigit(code) && end < given.length()) {
      if (!Character.isDigit(given.charAt(end))) {
        break;
      }
      end++;
    }
    return end;
  }

  private void code(String code) {
    pieces.add(new Piece(code, ""));
  }

  private void flush(StringBuilder text) {
    if (text.length() > 0) {
      Piece piece = new Piece("", text.toString());
      pieces.add(piece);
      open.add(piece);
      text.setLength(0);
    }
  }

  private void close(String prefix) {
    SlotPassage passage =
        new SlotPassage(prefix + Elements.name(element) + "/" + passages.size(), open);
    if (passage.isReadable()) {
      passages.add(passage);
    }
    open = new ArrayList<>();
  }

  private void write() {
    StringBuilder made = new StringBuilder();
    for (Piece piece : pieces) {
      made.append(piece.code).append(piece.text.replace("&", "&&"));
    }
    element.setTextContent(made.toString());
  }
}
