package org.caseveil.document.format;

import java.nio.charset.StandardCharsets;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Writes a tree of elements, attributes and text as XML in UTF-8; comments and processing
 * instructions are left out. The depth of the tree is bounded by its parser. Thread safe.
 */
final class XmlWriter {

  private XmlWriter() {}

  static byte[] write(Document document) {
    StringBuilder out = new StringBuilder(4096);
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    write(document.getDocumentElement(), out);
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void write(Node node, StringBuilder out) {
    if (node instanceof Text text) {
      escape(text.getData(), false, out);
    } else if (node instanceof Element element) {
      out.append('<').append(element.getTagName());
      NamedNodeMap attributes = element.getAttributes();
      for (int i = 0; i < attributes.getLength(); i++) {
        out.append(' ').append(attributes.item(i).getNodeName()).append("=\"");
        escape(attributes.item(i).getNodeValue(), true, out);
        out.append('"');
      }
      if (element.getFirstChild() == null) {
        out.append("/>");
        return;
      }
      out.append('>');
      for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
        write(child, out);
      }
      out.append("</").append(element.getTagName()).append('>');
    }
  }

  /** Escapes markup and leaves out what XML 1.0, production 2, does not allow. */
  static void escape(String text, boolean attribute, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '\r' -> out.append("&#13;");
        case '"' -> out.append(attribute ? "&quot;" : "\"");
        case '\n', '\t' -> out.append(attribute ? "&#" + (int) c + ";" : String.valueOf(c));
        default -> {
          boolean legal = c >= ' ' && c != '\uFFFE' && c != '\uFFFF' && !isLoneSurrogate(text, i);
          if (legal) {
            out.append(c);
          }
        }
      }
    }
  }

  private static boolean isLoneSurrogate(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return Character.isLowSurrogate(c)
        && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }
}
