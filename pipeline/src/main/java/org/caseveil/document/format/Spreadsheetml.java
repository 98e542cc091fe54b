package org.caseveil.document.format;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The names and the harmless attributes of a workbook's parts (ECMA-376, part 1, section 18). */
final class Spreadsheetml {

  static final String S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  static final String DRAWING =
      "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

  /** Numbers, colours, cells and ranges of them: values that hold no word. */
  private static final Pattern NUMBERS =
      Pattern.compile(
          "-?[0-9]{1,17}([.][0-9]{1,20})?(E-?[0-9]{1,3})?|[0-9A-Fa-f]{6,8}|[0-9]{1,7}:[0-9]{1,7}"
              + "|\\$?[A-Z]{1,3}\\$?[0-9]{1,7}(:\\$?[A-Z]{1,3}\\$?[0-9]{1,7})?"
              + "( [A-Z]{1,3}[0-9]{1,7}(:[A-Z]{1,3}[0-9]{1,7})?)*");

  /** The words that attributes of kept elements choose from (simple types of section 18.18). */
  private static final Set<String> WORDS =
      Set.of(
          ("true false none normal pageBreakPreview pageLayout portrait landscape default frozen"
                  + " frozenSplit split topLeft topRight bottomLeft bottomRight downThenOver"
                  + " overThenDown asDisplayed atEnd displayed blank dash NA solid mediumGray"
                  + " darkGray lightGray darkHorizontal darkVertical darkDown darkUp darkGrid"
                  + " darkTrellis lightHorizontal lightVertical lightDown lightUp lightGrid"
                  + " lightTrellis gray125 gray0625 linear path thin medium dashed dotted thick"
                  + " double hair mediumDashed dashDot mediumDashDot dashDotDot mediumDashDotDot"
                  + " slantDashDot general left center right fill justify centerContinuous"
                  + " distributed top bottom single singleAccounting doubleAccounting baseline"
                  + " superscript subscript major minor")
              .split(" "));

  private Spreadsheetml() {}

  /** A part as a tree whose elements carry no prefix, so that new ones fit in anywhere. */
  static Document tree(OoxmlPackage given, String part, Limits limits) throws IOException {
    Document tree = given.tree(part, limits);
    Element root = tree.getDocumentElement();
    for (Element element : Elements.all(root)) {
      if (S.equals(element.getNamespaceURI())) {
        element.setPrefix("");
      }
    }
    root.setAttributeNS(Wordprocessing.XMLNS, "xmlns", S);
    return tree;
  }

  static Element made(Element like, String name) {
    return like.getOwnerDocument().createElementNS(S, name);
  }

  /** Whether an attribute may stay: its own namespace's declaration, a number or a known word. */
  static boolean keeps(Attr attribute, String namespace) {
    String value = attribute.getValue();
    if (namespace.equals(Wordprocessing.XMLNS)) {
      return S.equals(value);
    }
    return namespace.isEmpty() && (WORDS.contains(value) || NUMBERS.matcher(value).matches());
  }

  /** Whether a name of a font, in a style or a run of text, must go. */
  static boolean isForeignFont(Element element) {
    String name = Elements.name(element);
    return (name.equals("name") || name.equals("rFont"))
        && !SafeFonts.allows(element.getAttribute("val"));
  }
}
