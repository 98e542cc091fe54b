package org.caseveil.document.format;

import static org.caseveil.document.format.Wordprocessing.A;
import static org.caseveil.document.format.Wordprocessing.CANVAS;
import static org.caseveil.document.format.Wordprocessing.COMPATIBILITY;
import static org.caseveil.document.format.Wordprocessing.DRAWING;
import static org.caseveil.document.format.Wordprocessing.GROUP;
import static org.caseveil.document.format.Wordprocessing.M;
import static org.caseveil.document.format.Wordprocessing.PICTURE;
import static org.caseveil.document.format.Wordprocessing.R;
import static org.caseveil.document.format.Wordprocessing.SHAPE;
import static org.caseveil.document.format.Wordprocessing.VML;
import static org.caseveil.document.format.Wordprocessing.W;
import static org.caseveil.document.format.Wordprocessing.XML;
import static org.caseveil.document.format.Wordprocessing.XMLNS;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Cleans one part of a Word document of all that is not its visible text and layout: revisions are
 * accepted, codes, targets, names and bindings go, elements of unknown namespaces go with all they
 * hold. Used for one part.
 *
 * <p>Source of the element names: ECMA-376, part 1, section 17.
 */
final class DocxCleaner {

  private static final Set<String> NAMESPACES =
      Set.of(W, R, M, A, PICTURE, DRAWING, SHAPE, GROUP, CANVAS, VML);

  private static final Set<String> DROPPED =
      Set.of(
          ("del moveFrom moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd"
                  + " customXmlInsRangeStart customXmlInsRangeEnd customXmlDelRangeStart"
                  + " customXmlDelRangeEnd customXmlMoveFromRangeStart customXmlMoveFromRangeEnd"
                  + " customXmlMoveToRangeStart customXmlMoveToRangeEnd bookmarkStart bookmarkEnd"
                  + " proofErr permStart permEnd rPrChange pPrChange tblPrChange tcPrChange"
                  + " trPrChange sectPrChange tblGridChange tblPrExChange numberingChange cellIns"
                  + " cellDel cellMerge sdtPr sdtEndPr smartTagPr customXmlPr ffData altChunk"
                  + " subDoc object control movie delText tblCaption tblDescription numPicBullet"
                  + " lvlPicBulletId rsid rsids nsid tmpl divId contentPart docPartBody dataBinding"
                  + " printerSettings binData background latentStyles")
              .split(" "));

  private static final Set<String> UNWRAPPED =
      Set.of("ins", "moveTo", "smartTag", "customXml", "sdt", "sdtContent", "hyperlink");

  /** Elements that hold characters: text, page-number codes, and positions of drawings. */
  private static final Set<String> TEXTUAL = Set.of("t", "instrText", "posOffset", "align");

  private static final Set<String> ATTRIBUTES_DROPPED =
      Set.of(
          ("author date initials userId tooltip docLocation tgtFrame history anchor"
                  + " descr title alt href spid gfxdata format uid durableId")
              .split(" "));

  private final DocxStyles styles;
  private final Map<String, String> relations;
  private final Set<String> notes;
  private int drawings;

  /**
   * @param relations new ids of the relationships that stay, by their old ids
   * @param notes gets what was dropped
   */
  DocxCleaner(DocxStyles styles, Map<String, String> relations, Set<String> notes) {
    this.styles = styles;
    this.relations = relations;
    this.notes = notes;
  }

  void clean(Element root) {
    if (DocxFields.flatten(root)) {
      notes.add("Fields and links were replaced by the text they show; their codes were dropped.");
    }
    attributes(root);
    children(root);
  }

  private void children(Element parent) {
    for (Element child : Elements.children(parent)) {
      clean(child, parent);
    }
  }

  private void clean(Element element, Element parent) {
    if (Elements.is(element, COMPATIBILITY, "AlternateContent")) {
      alternative(element).ifPresent(chosen -> replace(element, chosen, parent));
      Elements.remove(element);
      return;
    }
    String name = Elements.name(element);
    boolean word = W.equals(element.getNamespaceURI());
    if (!NAMESPACES.contains(Elements.namespace(element)) || (word && isDropped(element, parent))) {
      note(name);
      Elements.remove(element);
    } else if (word && UNWRAPPED.contains(name)) {
      note(name);
      for (Element child : Elements.children(element)) {
        clean(child, element);
      }
      Elements.unwrap(element);
    } else if (isUnseenDrawing(element)) {
      notes.add("Charts, diagrams and embedded objects were dropped: they cannot be checked.");
      Elements.remove(element);
    } else {
      keep(element);
    }
  }

  /** Cleans the chosen variant's children and puts them where the alternatives stood. */
  private void replace(Element alternatives, Element chosen, Element parent) {
    for (Element child : Elements.children(chosen)) {
      parent.insertBefore(child, alternatives);
      clean(child, parent);
    }
  }

  /** The variant whose text is read and written; the other holds the same text again. */
  private static Optional<Element> alternative(Element alternatives) {
    Optional<Element> choice = Elements.child(alternatives, COMPATIBILITY, "Choice");
    boolean known =
        choice.isPresent()
            && Elements.all(choice.get()).stream()
                .anyMatch(
                    element ->
                        SHAPE.equals(element.getNamespaceURI())
                            || PICTURE.equals(element.getNamespaceURI())
                            || GROUP.equals(element.getNamespaceURI())
                            || CANVAS.equals(element.getNamespaceURI()));
    Optional<Element> fallback = Elements.child(alternatives, COMPATIBILITY, "Fallback");
    return known || fallback.isEmpty() ? choice : fallback;
  }

  private boolean isDropped(Element element, Element parent) {
    String name = element.getLocalName();
    String within = Elements.name(parent);
    if (name.equals("ins") && Set.of("rPr", "trPr", "numPr").contains(within)) {
      return true;
    }
    if (name.equals("r") || name.equals("tr") || name.equals("p")) {
      return isHidden(element);
    }
    if (name.equals("name") && !within.equals("style")) {
      return true;
    }
    return DROPPED.contains(name);
  }

  private boolean isHidden(Element element) {
    String name = element.getLocalName();
    Optional<Element> properties = Elements.child(element, W, name + "Pr");
    if (properties.isEmpty()) {
      return false;
    }
    if (name.equals("tr")) {
      boolean deleted =
          Elements.child(properties.get(), W, "del").isPresent()
              || Elements.child(properties.get(), W, "hidden").isPresent();
      return deleted;
    }
    boolean hidden = styles.hides(properties.get());
    if (hidden) {
      notes.add("Hidden text was dropped.");
    }
    return hidden;
  }

  private static boolean isUnseenDrawing(Element element) {
    if (!Elements.is(element, A, "graphicData")) {
      return Elements.is(element, A, "extLst")
          || Elements.name(element).startsWith("hlink") && A.equals(element.getNamespaceURI());
    }
    return !Set.of(PICTURE, SHAPE, GROUP, CANVAS).contains(element.getAttribute("uri"));
  }

  private void note(String name) {
    switch (name) {
      case "del", "moveFrom", "ins", "moveTo", "rPrChange", "pPrChange" ->
          notes.add("Tracked changes were accepted; deleted text and reviewers' names dropped.");
      case "hyperlink" -> notes.add("The targets of links were dropped.");
      case "object", "control", "altChunk", "subDoc", "movie", "contentPart" ->
          notes.add("Charts, diagrams and embedded objects were dropped: they cannot be checked.");
      case "sdt", "customXml", "smartTag" ->
          notes.add("Form controls were replaced by their text.");
      default -> {}
    }
  }

  private void keep(Element element) {
    String name = Elements.name(element);
    if (W.equals(element.getNamespaceURI()) && DocxStyles.isReference(element)) {
      styles.follow(element);
    }
    attributes(element);
    if (name.equals("docPr") || name.equals("cNvPr")) {
      drawings++;
      element.setAttribute("id", String.valueOf(drawings));
      element.setAttribute("name", "Picture " + drawings);
    }
    if (name.equals("blip")) {
      notes.add(GreyPicture.NOTE);
      Elements.children(element).forEach(Elements::remove);
    }
    if (!TEXTUAL.contains(name)) {
      Elements.removeText(element);
    }
    children(element);
  }

  private void attributes(Element element) {
    Elements.keepAttributes(
        element, (attribute, namespace) -> keeps(element, attribute, namespace));
  }

  private boolean keeps(Element element, Attr attribute, String namespace) {
    String name = Elements.name(attribute);
    String value = attribute.getValue();
    if (namespace.equals(XMLNS)) {
      return NAMESPACES.contains(value);
    }
    if (name.equals("author") && Elements.is(element, W, "comment")) {
      attribute.setValue("Reviewer");
      return true;
    }
    if (namespace.equals(R)) {
      String now = relations.get(value);
      boolean picture = name.equals("embed") || Elements.name(element).equals("imagedata");
      if (now != null && !name.equals("link")) {
        attribute.setValue(now);
      }
      return now != null && (picture || Elements.name(element).endsWith("Reference"));
    }
    if (!namespace.isEmpty() && !namespace.equals(W) && !namespace.equals(XML)) {
      return false;
    }
    if (Elements.is(element, W, "rFonts")
        || name.equals("typeface")
        || isSymbolFont(element, name)) {
      return name.endsWith("Theme") || name.equals("hint") || SafeFonts.allows(value);
    }
    if (name.equals("id") && VML.equals(element.getNamespaceURI())) {
      return value.matches("_x0000_t[0-9]{1,4}");
    }
    if (name.equals("lang") || Elements.is(element, W, "lang")) {
      return value.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}");
    }
    return !name.startsWith("rsid") && !ATTRIBUTES_DROPPED.contains(name);
  }

  private static boolean isSymbolFont(Element element, String attribute) {
    return attribute.equals("font") && Elements.is(element, W, "sym");
  }

  /** Removes from a theme what only names it; its colours and known fonts stay. */
  static void cleanTheme(Element theme) {
    for (Element element : Elements.all(theme)) {
      String name = Elements.name(element);
      Node parent = element.getParentNode();
      boolean extra =
          Set.of("extLst", "custClrLst", "objectDefaults", "extraClrSchemeLst", "blipFill")
              .contains(name);
      if (!A.equals(element.getNamespaceURI()) || (extra && parent instanceof Element)) {
        Elements.remove(element);
      } else {
        Elements.keepAttributes(
            element,
            (attribute, namespace) ->
                namespace.equals(XMLNS) ? A.equals(attribute.getValue()) : namespace.isEmpty());
        if (element.hasAttribute("name")) {
          element.setAttribute("name", "Theme");
        }
        if (element.hasAttribute("typeface")
            && !SafeFonts.allows(element.getAttribute("typeface"))) {
          element.setAttribute("typeface", "");
        }
      }
    }
  }
}
