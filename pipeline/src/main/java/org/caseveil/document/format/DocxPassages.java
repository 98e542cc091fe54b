package org.caseveil.document.format;

import static org.caseveil.document.format.Wordprocessing.M;
import static org.caseveil.document.format.Wordprocessing.VML;
import static org.caseveil.document.format.Wordprocessing.W;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * Gathers the runs of a cleaned part of a Word document into passages, one a paragraph; text boxes
 * and how a word is said (ruby) follow the paragraph that they hang on. Used for one part.
 */
final class DocxPassages {

  private static final Pattern WORD = Pattern.compile("\\p{L}{2}");

  private static final Set<String> BESIDE = Set.of("txbxContent", "rt");

  private final String prefix;
  private final List<SlotPassage> passages = new ArrayList<>();
  private int count;

  private DocxPassages(String prefix) {
    this.prefix = prefix;
  }

  static List<SlotPassage> of(Element root, String prefix) {
    DocxPassages gathered = new DocxPassages(prefix);
    gathered.walk(root);
    return gathered.passages;
  }

  private void walk(Element element) {
    for (Element child : Elements.children(element)) {
      if (Elements.is(child, W, "p")) {
        paragraph(child);
      } else if (Elements.is(child, W, "lvlText") && isWorded(child.getAttributeNS(W, "val"))) {
        add(List.of(new NodeSlots.Value(child.getAttributeNodeNS(W, "val"))));
      } else {
        walk(child);
      }
    }
  }

  /** Whether a list's mark is more than numbers and a bullet, which may be one letter. */
  private static boolean isWorded(String mark) {
    return WORD.matcher(mark).find();
  }

  private void paragraph(Element paragraph) {
    List<Element> beside = new ArrayList<>();
    add(gathered(paragraph, beside));
    for (Element text : beside) {
      if (Elements.name(text).equals("rt")) {
        add(gathered(text, new ArrayList<>()));
      } else {
        walk(text);
      }
    }
  }

  private static List<SlotPassage.Slot> gathered(Element element, List<Element> beside) {
    List<SlotPassage.Slot> slots = new ArrayList<>();
    gather(element, slots, beside);
    return slots;
  }

  private void add(List<SlotPassage.Slot> slots) {
    SlotPassage passage = new SlotPassage(prefix + count++, slots);
    if (passage.isReadable()) {
      passages.add(passage);
    }
  }

  private static void gather(Element element, List<SlotPassage.Slot> slots, List<Element> beside) {
    for (Element child : Elements.children(element)) {
      String namespace = Elements.namespace(child);
      String name = Elements.name(child);
      if (BESIDE.contains(name) && namespace.equals(W)) {
        beside.add(child);
      } else if (name.equals("t") && (namespace.equals(W) || namespace.equals(M))) {
        slots.add(new NodeSlots.Run(child));
      } else if (name.equals("textpath") && namespace.equals(VML) && child.hasAttribute("string")) {
        slots.add(new NodeSlots.Value(child.getAttributeNode("string")));
      } else if (namespace.equals(W) && isInRun(child) && !mark(name).isEmpty()) {
        slots.add(new NodeSlots.Mark(child, mark(name)));
      } else if (namespace.equals(W) && name.equals("softHyphen")) {
        slots.add(new NodeSlots.Mark(child, ""));
      } else {
        gather(child, slots, beside);
      }
    }
  }

  /** A tab among the properties of a paragraph is a tab stop, not a character. */
  private static boolean isInRun(Element element) {
    return element.getParentNode() instanceof Element parent && Elements.is(parent, W, "r");
  }

  private static String mark(String name) {
    return switch (name) {
      case "tab", "ptab" -> "\t";
      case "br", "cr" -> "\n";
      case "noBreakHyphen" -> "-";
      default -> "";
    };
  }
}
