package org.caseveil.document.format;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Takes out of a page all that a reader does not see: it keeps a list of elements and attributes
 * that carry layout and drops everything else. Used for one page.
 *
 * <p>Source of the element names: HTML Living Standard, sections 4.3 to 4.9.
 */
final class HtmlCleaner {

  private static final Set<String> KEPT =
      Set.of(
          ("html head title body article section nav aside h1 h2 h3 h4 h5 h6 hgroup header footer"
                  + " address main p hr pre blockquote ol ul menu li dl dt dd figure figcaption"
                  + " div a em strong small s cite q dfn abbr ruby rt rp time code var samp kbd"
                  + " sub sup i b u mark bdi bdo span br wbr ins table caption colgroup col tbody"
                  + " thead tfoot tr td th fieldset legend label details summary center font big"
                  + " strike tt textarea option select data")
              .split(" "));

  /** Gone with all that they hold. */
  private static final Set<String> DROPPED =
      Set.of(
          ("script style meta link base img picture source iframe object embed applet svg math"
                  + " canvas video audio track map area template noscript noframes frameset frame"
                  + " input button datalist dialog del param portal xml")
              .split(" "));

  private static final Pattern SIZE = Pattern.compile("[0-9.]{1,6}(px|em|rem|pt|cm|mm|%)?");
  private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}");

  private static final Map<String, Pattern> ATTRIBUTES =
      Map.ofEntries(
          Map.entry("colspan", SIZE),
          Map.entry("rowspan", SIZE),
          Map.entry("span", SIZE),
          Map.entry("width", SIZE),
          Map.entry("height", SIZE),
          Map.entry("border", SIZE),
          Map.entry("cellpadding", SIZE),
          Map.entry("cellspacing", SIZE),
          Map.entry("start", SIZE),
          Map.entry("size", Pattern.compile("[+-]?[0-9]{1,2}")),
          Map.entry("color", COLOUR),
          Map.entry("bgcolor", COLOUR),
          Map.entry("type", Pattern.compile("[1aAiI]|disc|circle|square")),
          Map.entry("align", Pattern.compile("left|right|center|justify")),
          Map.entry("valign", Pattern.compile("top|middle|bottom|baseline")),
          Map.entry("dir", Pattern.compile("ltr|rtl|auto")),
          Map.entry("lang", Pattern.compile("[a-z]{2,3}(-[A-Z]{2})?")));

  private static final Map<String, Pattern> STYLES =
      Map.ofEntries(
          Map.entry("text-align", Pattern.compile("left|right|center|justify|start|end")),
          Map.entry("text-indent", SIZE),
          Map.entry("font-weight", Pattern.compile("bold|bolder|lighter|normal|[1-9]00")),
          Map.entry("font-style", Pattern.compile("italic|oblique|normal")),
          Map.entry("font-size", SIZE),
          Map.entry("line-height", SIZE),
          Map.entry("color", COLOUR),
          Map.entry("background-color", COLOUR),
          Map.entry("text-decoration", Pattern.compile("underline|line-through|none|overline")),
          Map.entry("white-space", Pattern.compile("pre|pre-wrap|pre-line|normal|nowrap")),
          Map.entry("margin-left", SIZE),
          Map.entry("margin-right", SIZE),
          Map.entry("margin-top", SIZE),
          Map.entry("margin-bottom", SIZE),
          Map.entry("width", SIZE),
          Map.entry("border-collapse", Pattern.compile("collapse|separate")),
          Map.entry("vertical-align", Pattern.compile("top|middle|bottom|sub|super|baseline")));

  private static final Pattern HIDDEN =
      Pattern.compile(
          "display\\s*:\\s*none|visibility\\s*:\\s*(hidden|collapse)|mso-hide\\s*:\\s*all"
              + "|font-size\\s*:\\s*0[^.1-9]*(;|$)|opacity\\s*:\\s*0(\\.0*)?\\s*(;|$)",
          Pattern.CASE_INSENSITIVE);

  private final Set<String> notes = new LinkedHashSet<>();

  List<String> notes() {
    return List.copyOf(notes);
  }

  void clean(Document page) {
    List<Node> all = new ArrayList<>();
    page.traverse((node, depth) -> all.add(node));
    for (Node node : all) {
      if (node instanceof Element element && element != page) {
        clean(element);
      } else if (!(node instanceof Element) && isUnseen(node)) {
        remove(node);
      }
    }
    for (Element head : page.select("head")) {
      head.prependElement("meta").attr("charset", "utf-8");
    }
    page.prependChild(new DocumentType("html", "", ""));
  }

  private static boolean isUnseen(Node node) {
    return !(node instanceof TextNode) || node instanceof CDataNode;
  }

  private void remove(Node node) {
    if (node.nodeName().equals("#comment")) {
      notes.add("Hidden HTML comments were dropped.");
    }
    node.remove();
  }

  private void clean(Element element) {
    String name = element.normalName();
    if (DROPPED.contains(name)) {
      noteDropped(name);
      element.remove();
    } else if (isHidden(element)) {
      notes.add("Hidden text was dropped.");
      element.remove();
    } else if (!KEPT.contains(name)) {
      element.unwrap();
    } else {
      cleanAttributes(element);
    }
  }

  private void noteDropped(String name) {
    switch (name) {
      case "script", "noscript" -> notes.add("Scripts were dropped.");
      case "style", "link" -> notes.add("Style sheets were dropped; fonts and colours may differ.");
      case "img", "picture", "svg", "canvas", "map" ->
          notes.add("Pictures and their alternative text were dropped: they cannot be checked.");
      case "meta", "base" -> notes.add("Metadata were dropped.");
      case "input", "button" -> notes.add("Form fields were dropped.");
      case "del" -> notes.add("Deleted text was dropped.");
      default -> notes.add("Embedded objects were dropped.");
    }
  }

  private static boolean isHidden(Element element) {
    return element.hasAttr("hidden") || HIDDEN.matcher(element.attr("style")).find();
  }

  private void cleanAttributes(Element element) {
    String style = kept(element.attr("style"));
    List<String> dropped = new ArrayList<>();
    for (Attribute attribute : element.attributes()) {
      Pattern allowed = ATTRIBUTES.get(attribute.getKey().toLowerCase(Locale.ROOT));
      if (allowed == null || !allowed.matcher(attribute.getValue()).matches()) {
        dropped.add(attribute.getKey());
      }
    }
    if (dropped.contains("href")) {
      notes.add("The targets of links were dropped.");
    }
    dropped.forEach(element::removeAttr);
    if (!style.isEmpty()) {
      element.attr("style", style);
    }
  }

  private static String kept(String style) {
    return java.util.Arrays.stream(style.split(";"))
        .map(declaration -> declaration.strip().toLowerCase(Locale.ROOT).split("\\s*:\\s*", 2))
        .filter(
            pair ->
                pair.length == 2
                    && STYLES.containsKey(pair[0])
                    && STYLES.get(pair[0]).matcher(pair[1]).matches())
        .map(pair -> pair[0] + ":" + pair[1])
        .collect(Collectors.joining(";"));
  }
}
