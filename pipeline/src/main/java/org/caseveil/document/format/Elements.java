package org.caseveil.document.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Walks and cuts trees of XML elements. Not thread safe, as the trees are not. */
final class Elements {

  private Elements() {}

  /** The child elements, in a list of their own so that the tree can change meanwhile. */
  static List<Element> children(Node parent) {
    List<Element> children = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  /** The element and all below it, in document order. */
  static List<Element> all(Element root) {
    List<Element> all = new ArrayList<>();
    collect(root, all);
    return all;
  }

  private static void collect(Element element, List<Element> all) {
    all.add(element);
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element below) {
        collect(below, all);
      }
    }
  }

  /** All elements of that name, in document order, the root included. */
  static List<Element> named(Element root, String namespace, String name) {
    return all(root).stream().filter(element -> is(element, namespace, name)).toList();
  }

  static Optional<Element> child(Element parent, String namespace, String name) {
    return children(parent).stream().filter(child -> is(child, namespace, name)).findFirst();
  }

  static boolean is(Node node, String namespace, String name) {
    return name.equals(node.getLocalName()) && namespace.equals(node.getNamespaceURI());
  }

  /** The name without prefix; empty for what has none. */
  static String name(Node node) {
    return node.getLocalName() == null ? "" : node.getLocalName();
  }

  /** The namespace; empty for none. */
  static String namespace(Node node) {
    return node.getNamespaceURI() == null ? "" : node.getNamespaceURI();
  }

  static void remove(Node node) {
    Node parent = node.getParentNode();
    if (parent != null) {
      parent.removeChild(node);
    }
  }

  /** Removes text that stands directly in the element, where no program shows it. */
  static void removeText(Element element) {
    for (Node node = element.getFirstChild(); node != null; ) {
      Node next = node.getNextSibling();
      if (node instanceof Text) {
        element.removeChild(node);
      }
      node = next;
    }
  }

  /** Puts the children where the element stood. */
  static void unwrap(Element element) {
    Node parent = element.getParentNode();
    if (parent == null) {
      return;
    }
    while (element.getFirstChild() != null) {
      parent.insertBefore(element.getFirstChild(), element);
    }
    parent.removeChild(element);
  }

  /** Removes the attributes for which {@code keep} (attribute, its namespace) does not hold. */
  static void keepAttributes(Element element, BiPredicate<Attr, String> keep) {
    NamedNodeMap attributes = element.getAttributes();
    for (int i = attributes.getLength() - 1; i >= 0; i--) {
      Attr attribute = (Attr) attributes.item(i);
      if (!keep.test(attribute, namespace(attribute))) {
        element.removeAttributeNode(attribute);
      }
    }
  }
}
