package org.caseveil.document.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * Cleans one part of a PowerPoint file, or the drawing of an Excel sheet, of all that is not its
 * visible text and layout. Used for one part.
 *
 * <p>Source of the element names: ECMA-376, part 1, sections 19 to 21.
 */
final class PptxCleaner {

  static final String P = "http://schemas.openxmlformats.org/presentationml/2006/main";
  static final String TABLE = "http://schemas.openxmlformats.org/drawingml/2006/table";

  private static final Set<String> NAMESPACES =
      Set.of(P, Spreadsheetml.DRAWING, Wordprocessing.A, Wordprocessing.R);

  /** What a sheet's drawing can be anchored with; an anchor without any is broken. */
  private static final Set<String> ANCHORED = Set.of("sp", "grpSp", "cxnSp", "pic");

  private static final Set<String> DROPPED =
      Set.of(
          ("extLst custDataLst hlinkClick hlinkHover hlinkMouseOver snd timing transition controls"
                  + " oleObj contentPart custShowLst handoutMasterIdLst embeddedFontLst photoAlbum"
                  + " modifyVerifier kinsoku smartTags audioFile videoFile quickTimeFile audioCd"
                  + " wavAudioFile tags custShow")
              .split(" "));

  /** Elements that are nothing without the part they point to. */
  private static final Set<String> POINTERS =
      Set.of("sldId", "sldMasterId", "sldLayoutId", "notesMasterId");

  private static final Set<String> ATTRIBUTES_DROPPED =
      Set.of(
          "descr",
          "title",
          "tooltip",
          "matchingName",
          "author",
          "date",
          "hidden",
          "invalidUrl",
          "action",
          "progId",
          "uid",
          "altLang",
          "bmk",
          "macro",
          "textlink");

  private final Map<String, String> relations;
  private final Set<String> notes;
  private int shapes;

  PptxCleaner(Map<String, String> relations, Set<String> notes) {
    this.relations = relations;
    this.notes = notes;
  }

  void clean(Element element) {
    Elements.keepAttributes(element, (attribute, space) -> keeps(element, attribute, space));
    String name = Elements.name(element);
    if (name.equals("cNvPr")) {
      shapes++;
      element.setAttribute("name", "Shape " + shapes);
    }
    if (name.equals("blip")) {
      notes.add(GreyPicture.NOTE);
      Elements.children(element).forEach(Elements::remove);
    }
    if (!name.equals("t") && !name.equals("tableStyleId") && !isPosition(element)) {
      Elements.removeText(element);
    }
    for (Element child : Elements.children(element)) {
      if (isDropped(child)) {
        Elements.remove(child);
      } else {
        clean(child);
      }
    }
  }

  /** The number of a row or column that a sheet's drawing lies over, or an offset in it. */
  private static boolean isPosition(Element element) {
    return Spreadsheetml.DRAWING.equals(element.getNamespaceURI())
        && Set.of("col", "colOff", "row", "rowOff").contains(Elements.name(element))
        && element.getTextContent().matches("\\s*-?[0-9]{1,12}\\s*");
  }

  private boolean isDropped(Element element) {
    String name = Elements.name(element);
    if (name.equals("graphicFrame") && !isTable(element)) {
      notes.add("Charts, diagrams and embedded objects were dropped: they cannot be checked.");
      return true;
    }
    boolean hidden = isHidden(element);
    if (hidden) {
      notes.add("Hidden text was dropped.");
    }
    boolean dangling =
        POINTERS.contains(name)
            && !relations.containsKey(element.getAttributeNS(Wordprocessing.R, "id"));
    return hidden
        || dangling
        || DROPPED.contains(name)
        || !NAMESPACES.contains(Elements.namespace(element));
  }

  /** A shape that the selection pane switched off. */
  private static boolean isHidden(Element element) {
    return Elements.children(element).stream()
        .filter(child -> Elements.name(child).startsWith("nv"))
        .flatMap(child -> Elements.children(child).stream())
        .anyMatch(
            child ->
                Elements.name(child).equals("cNvPr")
                    && Set.of("1", "true").contains(child.getAttribute("hidden")));
  }

  private static boolean isTable(Element frame) {
    return Elements.named(frame, Wordprocessing.A, "graphicData").stream()
        .allMatch(data -> data.getAttribute("uri").equals(TABLE));
  }

  private boolean keeps(Element element, Attr attribute, String namespace) {
    String name = Elements.name(attribute);
    String value = attribute.getValue();
    if (namespace.equals(Wordprocessing.XMLNS)) {
      return NAMESPACES.contains(value);
    }
    if (namespace.equals(Wordprocessing.R)) {
      String now = relations.get(value);
      if (now != null) {
        attribute.setValue(now);
      }
      return now != null && !name.equals("link");
    }
    if (name.equals("typeface")) {
      return SafeFonts.allows(value);
    }
    if (name.equals("name")) {
      return Elements.namespace(element).equals(Wordprocessing.A)
          && Set.of("gd").contains(Elements.name(element));
    }
    return namespace.isEmpty() && !ATTRIBUTES_DROPPED.contains(name);
  }

  /** Removes the anchors of a sheet's drawing whose content went. */
  static void removeEmptyAnchors(Element root) {
    for (Element anchor : Elements.children(root)) {
      if (Elements.children(anchor).stream()
          .noneMatch(content -> ANCHORED.contains(Elements.name(content)))) {
        Elements.remove(anchor);
      }
    }
  }

  /** Empties the prompts of a layout's placeholders, which no slide shows. */
  static void emptyPrompts(Element root) {
    for (Element shape : Elements.named(root, P, "sp")) {
      if (!Elements.named(shape, P, "ph").isEmpty()) {
        Elements.named(shape, Wordprocessing.A, "t").forEach(text -> text.setTextContent(""));
      }
    }
  }

  /** The passages of a cleaned part, one a paragraph. */
  static List<SlotPassage> passages(Element root, String prefix) {
    List<SlotPassage> passages = new ArrayList<>();
    int count = 0;
    for (Element paragraph : Elements.named(root, Wordprocessing.A, "p")) {
      List<SlotPassage.Slot> slots = new ArrayList<>();
      for (Element element : Elements.all(paragraph)) {
        if (Elements.is(element, Wordprocessing.A, "t")) {
          slots.add(new NodeSlots.Whole(element));
        } else if (Elements.is(element, Wordprocessing.A, "br")) {
          slots.add(new NodeSlots.Mark(element, "\n"));
        }
      }
      SlotPassage passage = new SlotPassage(prefix + count++, slots);
      if (passage.isReadable()) {
        passages.add(passage);
      }
    }
    return passages;
  }
}
