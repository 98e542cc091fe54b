package org.caseveil.document.format;

import javax.xml.XMLConstants;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** The kinds of place in an XML tree where a passage's text stands. */
final class NodeSlots {

  private NodeSlots() {}

  /** An element whose whole content is text, with white space kept as it is. */
  record Run(Element element) implements SlotPassage.Slot {
    @Override
    public String text() {
      String text = element.getTextContent();
      boolean kept = element.getAttribute("xml:space").equals("preserve");
      return kept ? text : text.strip();
    }

    @Override
    public boolean takesText() {
      return true;
    }

    @Override
    public void put(String text) {
      element.setTextContent(text);
      element.setAttributeNS(XMLConstants.XML_NS_URI, "xml:space", "preserve");
    }
  }

  /** An element whose whole content is text and keeps its white space by itself. */
  record Whole(Element element) implements SlotPassage.Slot {
    @Override
    public String text() {
      return element.getTextContent();
    }

    @Override
    public boolean takesText() {
      return true;
    }

    @Override
    public void put(String text) {
      element.setTextContent(text);
    }
  }

  /** A text node among others. */
  record Inline(Text node) implements SlotPassage.Slot {
    @Override
    public String text() {
      return node.getData();
    }

    @Override
    public boolean takesText() {
      return true;
    }

    @Override
    public void put(String text) {
      node.setData(text);
    }
  }

  /** An attribute that a reader sees, such as the text of a list's bullets. */
  record Value(Attr attribute) implements SlotPassage.Slot {
    @Override
    public String text() {
      return attribute.getValue();
    }

    @Override
    public boolean takesText() {
      return true;
    }

    @Override
    public void put(String text) {
      attribute.setValue(text);
    }
  }

  /** A tab, a break or a mark: it stands for {@code text} and can only go as a whole. */
  record Mark(Node node, String text) implements SlotPassage.Slot {
    @Override
    public boolean takesText() {
      return false;
    }

    @Override
    public void put(String none) {
      Elements.remove(node);
    }
  }
}
