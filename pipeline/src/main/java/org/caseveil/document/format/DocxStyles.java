package org.caseveil.document.format;

import static org.caseveil.document.format.Wordprocessing.W;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * The styles of a Word document: gives those that somebody named a number instead, and knows which
 * hide their text. Used for one document.
 */
final class DocxStyles {

  /** Elements whose value is a style's id (ECMA-376, part 1, section 17.7). */
  private static final Set<String> REFERENCES =
      Set.of(
          "pStyle", "rStyle", "tblStyle", "basedOn", "next", "link", "styleLink", "numStyleLink");

  /** Names that Word itself gives; its user interface shows them in the reader's language. */
  private static final Pattern BUILT_IN =
      Pattern.compile(
          "(?i)normal|heading [1-9]|title|subtitle|default paragraph font|table normal|no list"
              + "|header|footer|footnote (text|reference)|endnote (text|reference)"
              + "|annotation (text|reference|subject)|balloon text|hyperlink|followedhyperlink"
              + "|list( paragraph| bullet| number| continue)?( [2-5])?|toc [1-9]|toc heading"
              + "|table grid|body text( indent)?( [23])?|quote|intense quote|strong|emphasis"
              + "|subtle emphasis|intense emphasis|caption|plain text|page number|line number"
              + "|no spacing|normal \\(web\\)|placeholder text|normal table|date|salutation"
              + "|closing|signature|block text|macro|comment text|comment reference");

  private static final Pattern PLAIN_ID = Pattern.compile("[A-Za-z0-9]{1,40}");

  private final Map<String, String> ids = new HashMap<>();
  private final Set<String> hiding = new HashSet<>();

  /** Reads the styles part and renames what somebody named. */
  void clean(Element styles) {
    Map<String, String> parents = new HashMap<>();
    for (Element style : Elements.named(styles, W, "style")) {
      String id = style.getAttributeNS(W, "styleId");
      Elements.child(style, W, "aliases").ifPresent(Elements::remove);
      Elements.child(style, W, "basedOn")
          .ifPresent(parent -> parents.put(id, parent.getAttributeNS(W, "val")));
      rename(style, id);
      if (Elements.child(style, W, "rPr").map(this::hides).orElse(false)) {
        hiding.add(id);
      }
    }
    inherit(parents);
  }

  private void rename(Element style, String id) {
    int number = ids.size() + 1;
    Optional<Element> name = Elements.child(style, W, "name");
    boolean builtIn =
        name.isPresent() && BUILT_IN.matcher(name.get().getAttributeNS(W, "val")).matches();
    if (!builtIn && name.isPresent()) {
      set(name.get(), "val", "Style " + number);
    }
    ids.put(id, builtIn && PLAIN_ID.matcher(id).matches() ? id : "Style" + number);
    set(style, "styleId", ids.getOrDefault(id, id));
  }

  private void inherit(Map<String, String> parents) {
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Map.Entry<String, String> entry : parents.entrySet()) {
        grown |= hiding.contains(entry.getValue()) && hiding.add(entry.getKey());
      }
    }
  }

  private static void set(Element element, String attribute, String value) {
    Attr present = element.getAttributeNodeNS(W, attribute);
    if (present != null) {
      present.setValue(value);
    }
  }

  /** Whether the element refers to a style. */
  static boolean isReference(Element element) {
    return REFERENCES.contains(element.getLocalName());
  }

  /** Makes a reference follow its style's new id; a dangling one goes. */
  void follow(Element reference) {
    String now = ids.get(reference.getAttributeNS(W, "val"));
    if (now == null) {
      Elements.remove(reference);
    } else {
      set(reference, "val", now);
    }
  }

  /** Whether these paragraph or run properties hide the text, by themselves or by their style. */
  boolean hides(Element properties) {
    for (Element property : Elements.children(properties)) {
      String value = property.getAttributeNS(W, "val");
      boolean hidden =
          Elements.is(property, W, "vanish") && !Set.of("0", "false", "off").contains(value);
      boolean byStyle =
          Set.of("rStyle", "pStyle").contains(Elements.name(property)) && hiding.contains(value);
      if (hidden || byStyle) {
        return true;
      }
    }
    return false;
  }
}
