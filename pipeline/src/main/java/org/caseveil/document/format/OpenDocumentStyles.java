package org.caseveil.document.format;

import static org.caseveil.document.format.OpenDocumentNames.PRESENTATION;
import static org.caseveil.document.format.OpenDocumentNames.STYLE;
import static org.caseveil.document.format.OpenDocumentNames.TEXT;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * The names of an OpenDocument file's styles, masters and layouts: gives those that somebody chose
 * a number instead, and knows which styles hide their text. Used for one file.
 */
final class OpenDocumentStyles {

  /** Names that LibreOffice gives itself: built-in styles, and automatic ones such as P12. */
  private static final Pattern OWN =
      Pattern.compile(
          "[A-Za-z]{1,3}[0-9]{1,5}|Standard|Default|Heading(_20_[1-9][0-9]?)?|Text_20_body"
              + "|Title|Subtitle|List|Caption|Index|Header|Footer|Footnote|Endnote|Comment"
              + "|Header_20_and_20_Footer|Table_20_Contents|Table_20_Heading|Frame_20_contents"
              + "|Footnote_20_(Symbol|anchor|text|reference)|Endnote_20_(Symbol|anchor)"
              + "|Quotations|Numbering_20_Symbols|Bullet_20_Symbols|Internet_20_link"
              + "|Frame|Graphics|Page_20_Number|(Table|Tabelle|Table)[0-9]+(\\.[A-Z]?[0-9]*)?"
              + "|Mpm[0-9]+|MT?[0-9]+|First_20_Page|Outline|Emphasis|Strong_20_Emphasis");

  private final Map<String, String> names = new HashMap<>();
  private final Set<String> hiding = new HashSet<>();
  private final Set<String> hidingSheets = new HashSet<>();
  private final Set<String> hidingSlides = new HashSet<>();

  /** Takes note of the styles of one part, before any part is cleaned. */
  void learn(Element root) {
    for (Element element : Elements.all(root)) {
      String name = element.getAttributeNS(STYLE, "name");
      if (isStyle(element) && !name.isEmpty()) {
        names.computeIfAbsent(
            name, given -> OWN.matcher(given).matches() ? given : "Style" + (names.size() + 1));
        Elements.children(element).forEach(properties -> learn(name, properties));
      }
    }
  }

  private void learn(String name, Element properties) {
    switch (Elements.name(properties)) {
      case "text-properties" -> {
        if (isHiding(properties)) {
          hiding.add(name);
        }
      }
      case "table-properties" -> {
        if (properties.getAttributeNS(OpenDocumentNames.TABLE, "display").equals("false")) {
          hidingSheets.add(name);
        }
      }
      case "drawing-page-properties" -> {
        if (properties.getAttributeNS(PRESENTATION, "visibility").equals("hidden")) {
          hidingSlides.add(name);
        }
      }
      default -> {}
    }
  }

  private static boolean isHiding(Element properties) {
    String display = properties.getAttributeNS(TEXT, "display");
    return display.equals("none") || display.equals("condition");
  }

  private static boolean isStyle(Element element) {
    String namespace = Elements.namespace(element);
    String name = Elements.name(element);
    return !name.equals("font-face")
        && !name.equals("tab-stop")
        && !namespace.equals(OpenDocumentNames.TABLE)
        && (name.endsWith("style")
            || name.endsWith("layout")
            || name.equals("master-page")
            || name.equals("style"));
  }

  /** Whether the element's own style hides what it holds. */
  boolean hides(Element element) {
    return hiding.contains(element.getAttributeNS(TEXT, "style-name"))
        || hidingSheets.contains(element.getAttributeNS(OpenDocumentNames.TABLE, "style-name"))
        || hidingSlides.contains(element.getAttributeNS(OpenDocumentNames.DRAW, "style-name"));
  }

  /**
   * Follows a renamed style.
   *
   * @return whether the attribute may stay
   */
  boolean follow(Element element, Attr attribute, String namespace) {
    String name = Elements.name(attribute);
    boolean defines = namespace.equals(STYLE) && name.equals("name") && isStyle(element);
    boolean refers =
        name.endsWith("style-name")
            || name.equals("page-layout-name")
            || name.equals("master-page-name")
            || name.equals("presentation-page-layout-name");
    if (!defines && !refers) {
      return false;
    }
    String now = names.get(attribute.getValue());
    if (now != null) {
      attribute.setValue(now);
    }
    return now != null;
  }
}
