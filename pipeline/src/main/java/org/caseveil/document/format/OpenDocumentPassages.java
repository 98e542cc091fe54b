package org.caseveil.document.format;

import static org.caseveil.document.format.OpenDocumentNames.NUMBER;
import static org.caseveil.document.format.OpenDocumentNames.OFFICE;
import static org.caseveil.document.format.OpenDocumentNames.STYLE;
import static org.caseveil.document.format.OpenDocumentNames.TABLE;
import static org.caseveil.document.format.OpenDocumentNames.TEXT;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Gathers the text of a cleaned part of an OpenDocument file into passages, one a paragraph or
 * heading; notes, comments and text boxes follow the paragraph that they hang on. Used for one
 * part.
 */
final class OpenDocumentPassages {

  private final String prefix;
  private final List<SlotPassage> passages = new ArrayList<>();
  private int count;

  private OpenDocumentPassages(String prefix) {
    this.prefix = prefix;
  }

  static List<SlotPassage> of(Element root, String prefix) {
    OpenDocumentPassages gathered = new OpenDocumentPassages(prefix);
    gathered.walk(root);
    return gathered.passages;
  }

  private void walk(Element element) {
    for (Element child : Elements.children(element)) {
      if (isParagraph(child)) {
        paragraph(child);
      } else {
        sheetName(child);
        formatWords(child);
        listMark(child);
        walk(child);
      }
    }
  }

  private static boolean isParagraph(Element element) {
    return Elements.is(element, TEXT, "p") || Elements.is(element, TEXT, "h");
  }

  private void sheetName(Element element) {
    Attr name = element.getAttributeNodeNS(TABLE, "name");
    if (name != null) {
      add(List.of(new NodeSlots.Value(name)));
    }
  }

  /** Words between the numbers of a date or number format. */
  private void formatWords(Element element) {
    if (Elements.is(element, NUMBER, "text") && element.getFirstChild() instanceof Text text) {
      add(List.of(new NodeSlots.Inline(text)));
    }
  }

  /** What stands before and after a list's numbers can be words. */
  private void listMark(Element element) {
    for (String side : List.of("num-prefix", "num-suffix")) {
      Attr words = element.getAttributeNodeNS(STYLE, side);
      if (words != null) {
        add(List.of(new NodeSlots.Value(words)));
      }
    }
  }

  private void paragraph(Element paragraph) {
    List<SlotPassage.Slot> slots = new ArrayList<>();
    List<Element> beside = new ArrayList<>();
    collapse(paragraph, new boolean[] {true});
    gather(paragraph, slots, beside);
    add(slots);
    for (Element element : beside) {
      if (isRuby(element)) {
        paragraph(element);
      } else {
        walk(element);
      }
    }
  }

  private void add(List<SlotPassage.Slot> slots) {
    SlotPassage passage = new SlotPassage(prefix + count++, slots);
    if (passage.isReadable()) {
      passages.add(passage);
    }
  }

  private void gather(Element element, List<SlotPassage.Slot> slots, List<Element> beside) {
    List<Node> nodes = new ArrayList<>();
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      nodes.add(child);
    }
    for (Node node : nodes) {
      if (node instanceof Text text) {
        slots.add(new NodeSlots.Inline(text));
      } else if (node instanceof Element child) {
        if (holdsParagraphs(child) || isRuby(child)) {
          beside.add(child);
        } else if (!mark(child).isEmpty()) {
          slots.add(new NodeSlots.Mark(child, mark(child)));
        } else {
          gather(child, slots, beside);
        }
      }
    }
  }

  private static boolean holdsParagraphs(Element element) {
    return Elements.is(element, OFFICE, "annotation")
        || Elements.is(element, TEXT, "note")
        || Elements.namespace(element).equals(OpenDocumentNames.DRAW);
  }

  /** What stands in small letters above a word: not one word with it. */
  private static boolean isRuby(Element element) {
    return Elements.is(element, TEXT, "ruby-text");
  }

  private static String mark(Element element) {
    if (!TEXT.equals(element.getNamespaceURI())) {
      return "";
    }
    return switch (element.getLocalName()) {
      case "s" -> " ".repeat(spaces(element.getAttributeNS(TEXT, "c")));
      case "tab" -> "\t";
      case "line-break" -> "\n";
      default -> "";
    };
  }

  private static int spaces(String count) {
    return count.matches("[0-9]{1,3}") ? Math.max(1, Integer.parseInt(count)) : 1;
  }

  /**
   * White space as a reader sees it: runs are one space, none at the start of a paragraph
   * (OpenDocument 1.3, part 3, section 6.1.2).
   *
   * @param space whether the last character was a space, carried from node to node
   */
  private static void collapse(Element element, boolean[] space) {
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Text text) {
        StringBuilder made = new StringBuilder();
        for (char c : text.getData().toCharArray()) {
          boolean white = c == ' ' || c == '\t' || c == '\n' || c == '\r';
          if (!white || !space[0]) {
            made.append(white ? ' ' : c);
          }
          space[0] = white;
        }
        text.setData(made.toString());
      } else if (node instanceof Element child && !holdsParagraphs(child)) {
        if (!mark(child).isEmpty()) {
          space[0] = false;
        }
        collapse(child, space);
      }
    }
  }
}
