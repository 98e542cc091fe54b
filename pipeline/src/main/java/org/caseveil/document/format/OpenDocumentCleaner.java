package org.caseveil.document.format;

import static org.caseveil.document.format.OpenDocumentNames.DRAW;
import static org.caseveil.document.format.OpenDocumentNames.FO;
import static org.caseveil.document.format.OpenDocumentNames.KEPT;
import static org.caseveil.document.format.OpenDocumentNames.NUMBER;
import static org.caseveil.document.format.OpenDocumentNames.OFFICE;
import static org.caseveil.document.format.OpenDocumentNames.PRESENTATION;
import static org.caseveil.document.format.OpenDocumentNames.STYLE;
import static org.caseveil.document.format.OpenDocumentNames.SVG;
import static org.caseveil.document.format.OpenDocumentNames.TABLE;
import static org.caseveil.document.format.OpenDocumentNames.TEXT;
import static org.caseveil.document.format.OpenDocumentNames.XLINK;
import static org.caseveil.document.format.OpenDocumentNames.XMLNS;

import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * Cleans one part of an OpenDocument file of all that is not its visible text and layout. Used for
 * one part.
 *
 * <p>Source of the element names: OASIS OpenDocument 1.3, part 3.
 */
final class OpenDocumentCleaner {

  static final String PICTURE = "Pictures/picture.png";

  /** Elements of any kept namespace that go with all they hold, as prefix:name. */
  private static final Set<String> DROPPED =
      Set.of(
          ("tracked-changes change change-start change-end bookmark bookmark-start bookmark-end"
                  + " reference-mark reference-mark-start reference-mark-end hidden-text"
                  + " hidden-paragraph user-field-decls variable-decls sequence-decls dde-connection"
                  + " dde-connection-decls alphabetical-index-auto-mark-file scripts forms settings"
                  + " event-listeners script meta object object-ole applet plugin floating-frame"
                  + " image-map title desc database-ranges data-pilot-tables consolidation"
                  + " content-validations named-expressions calculation-settings scenario"
                  + " cell-range-source detective label-ranges toc-mark toc-mark-start"
                  + " toc-mark-end user-index-mark user-index-mark-start user-index-mark-end"
                  + " alphabetical-index-mark alphabetical-index-mark-start"
                  + " alphabetical-index-mark-end bibliography-configuration note-source"
                  + " contour-polygon contour-path glue-point thumbnail control dde-source"
                  + " table-source filter sort fill-image font-face-src index-title-template"
                  + " index-entry-span index-source-style index-source-styles")
              .split(" "));

  /** Fields and links whose shown text stays as plain text. */
  private static final Set<String> UNWRAPPED =
      Set.of(
          ("a meta meta-field author-name author-initials file-name creator initial-creator"
                  + " editing-cycles sender-firstname sender-lastname sender-initials sender-title"
                  + " sender-position sender-email sender-phone-private sender-fax sender-company"
                  + " sender-phone-work sender-street sender-city sender-postal-code sender-country"
                  + " sender-state-or-province user-field-get user-field-input variable-get"
                  + " variable-set variable-input database-display database-name database-row-number"
                  + " text-input conditional-text placeholder reference-ref bookmark-ref note-ref"
                  + " sequence sequence-ref expression template-name description subject keywords"
                  + " user-defined print-time print-date printed-by creation-date creation-time"
                  + " modification-date modification-time edit-duration date time chapter sheet-name"
                  + " execute-macro dde-connection-field script-field page-variable-get"
                  + " page-variable-set bibliography-mark")
              .split(" "));

  /** Elements of the text namespace that may hold characters themselves. */
  private static final Set<String> TEXTUAL =
      Set.of(
          ("p h span note-citation ruby-base ruby-text page-number page-count paragraph-count"
                  + " word-count character-count table-count image-count object-count"
                  + " linenumbering-separator page-continuation number index-body")
              .split(" "));

  private static final Set<String> ATTRIBUTES_DROPPED =
      Set.of(
          ("name display-name id title desc href formula condition protection-key user-name"
                  + " password-hash connection-name database-name table-name column-name"
                  + " string-value-if-true string-value-if-false macro-name target-frame-name"
                  + " print-ranges control event-name description help-id help-file-name caption-id"
                  + " form-id nav-order class-names filter-name label ref-name caption cond-style-name"
                  + " apply-style-name content-validation-name string-value value date-value"
                  + " time-value boolean-value value-type currency template-name layer engine"
                  + " mime-type class-id code archive key key1 key2 identifier"
                  + " line-through-text leader-text")
              .split(" "));

  /**
   * Two letters in a row of which one is a capital, where no colour or country stands: names look
   * so, and no length, number or word of the standard does.
   */
  private static final Pattern CAPITAL =
      Pattern.compile("(?<!#[0-9A-Fa-f]{0,6})(\\p{Lu}\\p{L}|\\p{L}\\p{Lu})");

  /** Lines are drawn with capital letters, and countries and scripts are written so. */
  private static final Set<String> CAPITALS =
      Set.of(
          ("d enhanced-path path-data country language script country-asian country-complex"
                  + " language-asian language-complex script-asian script-complex"
                  + " rfc-language-tag type")
              .split(" "));

  private final OpenDocumentStyles styles;
  private final Set<String> notes;

  OpenDocumentCleaner(OpenDocumentStyles styles, Set<String> notes) {
    this.styles = styles;
    this.notes = notes;
  }

  void clean(Element root) {
    attributes(root);
    children(root);
  }

  private void children(Element parent) {
    for (Element child : Elements.children(parent)) {
      cleanBelow(child);
    }
  }

  private void cleanBelow(Element element) {
    String namespace = Elements.namespace(element);
    String name = Elements.name(element);
    boolean field = namespace.equals(TEXT) || namespace.equals(PRESENTATION);
    if (field && (UNWRAPPED.contains(name) || isTextField(element))) {
      notes.add("Fields and links were replaced by the text they show; their codes were dropped.");
      children(element);
      Elements.unwrap(element);
    } else if (!KEPT.contains(namespace) || DROPPED.contains(name) || isHidden(element)) {
      note(name);
      Elements.remove(element);
    } else {
      keep(element, namespace, name);
    }
  }

  /** The title and the subject of the document, shown in the text; not those of a drawing. */
  private static boolean isTextField(Element element) {
    return TEXT.equals(element.getNamespaceURI()) && Elements.name(element).equals("title");
  }

  private boolean isHidden(Element element) {
    String name = Elements.name(element);
    boolean section =
        name.equals("section")
            && !element.getAttributeNS(TEXT, "display").isEmpty()
            && !element.getAttributeNS(TEXT, "display").equals("true");
    boolean collapsed =
        Set.of("collapse", "filter").contains(element.getAttributeNS(TABLE, "visibility"))
            || element.getAttributeNS(PRESENTATION, "visibility").equals("hidden");
    boolean hidden = section || collapsed || isHiddenParagraph(element) || styles.hides(element);
    if (hidden) {
      notes.add("Hidden text was dropped.");
    }
    return hidden;
  }

  /** A field in a paragraph hides the whole of it: OpenDocument 1.3, part 3, section 7.7.11. */
  private static boolean isHiddenParagraph(Element element) {
    if (!Elements.is(element, TEXT, "p") && !Elements.is(element, TEXT, "h")) {
      return false;
    }
    return hasHidingField(element);
  }

  /** Not below boxes and notes, which have paragraphs of their own. */
  private static boolean hasHidingField(Element element) {
    return Elements.children(element).stream()
        .filter(child -> TEXT.equals(child.getNamespaceURI()))
        .anyMatch(
            child ->
                switch (Elements.name(child)) {
                  case "hidden-paragraph" -> child.getAttributeNS(TEXT, "is-hidden").equals("true");
                  case "span", "a", "meta" -> hasHidingField(child);
                  default -> false;
                });
  }

  private void note(String name) {
    switch (name) {
      case "tracked-changes", "change", "change-start" ->
          notes.add("Tracked changes were accepted; deleted text and reviewers' names dropped.");
      case "object", "object-ole", "applet", "plugin", "floating-frame" ->
          notes.add("Charts, diagrams and embedded objects were dropped: they cannot be checked.");
      case "hidden-text", "hidden-paragraph" -> notes.add("Hidden text was dropped.");
      case "forms", "control" -> notes.add("Form fields were dropped.");
      default -> {}
    }
  }

  private void keep(Element element, String namespace, String name) {
    boolean image = namespace.equals(DRAW) && name.equals("image");
    if (namespace.equals(OFFICE) && name.equals("annotation")) {
      notes.add("Comments stay, without their authors' names and dates.");
    }
    attributes(element);
    if (name.equals("font-face") && !SafeFonts.allows(element.getAttributeNS(SVG, "font-family"))) {
      Elements.remove(element);
      return;
    }
    if (image) {
      notes.add(GreyPicture.NOTE);
      Elements.children(element).forEach(Elements::remove);
      element.setTextContent("");
      element.setAttributeNS(XLINK, "xlink:href", PICTURE);
    }
    if (!isTextual(element)) {
      Elements.removeText(element);
    }
    if (name.equals("covered-table-cell") && element.hasChildNodes()) {
      notes.add("Hidden text was dropped.");
      Elements.children(element).forEach(Elements::remove);
    }
    children(element);
  }

  private static boolean isTextual(Element element) {
    return (TEXT.equals(element.getNamespaceURI()) && TEXTUAL.contains(Elements.name(element)))
        || Elements.is(element, NUMBER, "text");
  }

  private void attributes(Element element) {
    Elements.keepAttributes(
        element, (attribute, namespace) -> keeps(element, attribute, namespace));
  }

  private boolean keeps(Element element, Attr attribute, String namespace) {
    String name = Elements.name(attribute);
    String value = attribute.getValue();
    if (namespace.equals(XMLNS)) {
      return KEPT.contains(value) || value.equals(XLINK);
    }
    if (!Set.of(OFFICE, STYLE, TEXT, TABLE, DRAW, FO, SVG, NUMBER, PRESENTATION, XLINK)
        .contains(namespace)) {
      return false;
    }
    if (namespace.equals(TABLE) && name.equals("name")) {
      return isSheet(element);
    }
    if (name.startsWith("font-family")
        || name.equals("font-name")
        || name.startsWith("font-name-")) {
      return SafeFonts.allows(value);
    }
    if (namespace.equals(STYLE)
        && name.equals("name")
        && Elements.name(element).equals("font-face")) {
      return SafeFonts.allows(value);
    }
    if (name.endsWith("style-name")
        || name.equals("name")
        || name.endsWith("-layout-name")
        || name.equals("master-page-name")) {
      return styles.follow(element, attribute, namespace);
    }
    if (namespace.equals(XLINK)) {
      return Elements.name(element).equals("image")
          && !name.equals("href")
          && !name.equals("title");
    }
    return !ATTRIBUTES_DROPPED.contains(name) && !isChosen(name, value);
  }

  /** The name of a sheet is shown; that of a table in a text or on a slide is not. */
  private static boolean isSheet(Element element) {
    return Elements.is(element, TABLE, "table")
        && element.getParentNode() instanceof Element parent
        && Elements.is(parent, OFFICE, "spreadsheet");
  }

  /** Whether somebody may have chosen the value: addresses hold the names of sheets. */
  private static boolean isChosen(String name, String value) {
    return name.endsWith("-name")
        || name.endsWith("-names")
        || name.endsWith("-address")
        || name.endsWith("-addresses")
        || (!CAPITALS.contains(name) && CAPITAL.matcher(value).find());
  }
}
