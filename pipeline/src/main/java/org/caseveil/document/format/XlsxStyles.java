package org.caseveil.document.format;

import static org.caseveil.document.format.Spreadsheetml.S;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.util.LocaleUtil;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The looks of a workbook's cells, cleaned of chosen names and of words in number formats, and what
 * a number shows under them. Used for one file.
 */
final class XlsxStyles {

  private static final Set<String> KEPT =
      Set.of(
          ("styleSheet numFmts numFmt fonts font b i strike condense extend outline shadow u"
                  + " vertAlign sz color name family charset scheme fills fill patternFill fgColor"
                  + " bgColor gradientFill stop borders border left right top bottom diagonal start"
                  + " end vertical horizontal cellStyleXfs cellXfs xf alignment colors"
                  + " indexedColors rgbColor mruColors")
              .split(" "));

  /** Formats that show nothing but digits; any other may hold words. */
  private static final Pattern DIGITS = Pattern.compile("(#,##)?0{1,20}(\\.0{1,20})?");

  /** Formats by which cells are hidden. */
  private static final Pattern NOTHING = Pattern.compile("[;\\s]+");

  /** Short dates are shown day first or month first by where one lives; years first is neither. */
  private static final Map<Integer, String> SHORT_DATES =
      Map.of(14, "yyyy-mm-dd", 22, "yyyy-mm-dd hh:mm");

  private static final int FIRST_CUSTOM_FORMAT = 164;
  private static final String GENERAL = "General";

  /** How cells of one look show numbers, in the file given and in the one written. */
  private record Shows(int id, String given, String written) {}

  private static final Shows AS_TYPED = new Shows(0, GENERAL, GENERAL);

  private final DataFormatter formatter = new DataFormatter(Locale.US);
  private final List<Element> looks = new ArrayList<>();
  private final List<Shows> shows = new ArrayList<>();
  private final Map<Integer, Integer> rightAligned = new HashMap<>();
  private final Optional<Document> tree;

  /** Reads and cleans the styles part, where there is one. */
  XlsxStyles(Optional<Document> tree) {
    this.tree = tree;
    if (tree.isPresent()) {
      Element root = tree.get().getDocumentElement();
      learn(root, customFormats(root));
      clean(root);
    }
  }

  Optional<Document> tree() {
    return tree;
  }

  private static Map<Integer, String> customFormats(Element root) {
    Map<Integer, String> formats = new HashMap<>();
    for (Element format : Elements.named(root, S, "numFmt")) {
      formats.put(number(format, "numFmtId"), format.getAttribute("formatCode"));
    }
    return formats;
  }

  private void learn(Element root, Map<Integer, String> custom) {
    Optional<Element> all = Elements.child(root, S, "cellXfs");
    if (all.isEmpty()) {
      return;
    }
    for (Element look : Elements.children(all.get())) {
      int id = number(look, "numFmtId");
      String code = custom.getOrDefault(id, builtIn(id));
      boolean stays = !custom.containsKey(id) || DIGITS.matcher(code).matches();
      if (!stays) {
        look.setAttribute("numFmtId", "0");
      }
      looks.add(look);
      shows.add(new Shows(id, code, stays ? code : GENERAL));
    }
  }

  private static String builtIn(int id) {
    String iso = SHORT_DATES.get(id);
    String code = id < FIRST_CUSTOM_FORMAT ? BuiltinFormats.getBuiltinFormat(id) : null;
    return iso != null ? iso : code == null ? GENERAL : code;
  }

  private static void clean(Element root) {
    for (Element element : Elements.all(root)) {
      String name = Elements.name(element);
      boolean words =
          name.equals("numFmt") && !DIGITS.matcher(element.getAttribute("formatCode")).matches();
      if (!S.equals(element.getNamespaceURI())
          || !KEPT.contains(name)
          || words
          || Spreadsheetml.isForeignFont(element)) {
        Elements.remove(element);
      } else {
        Elements.removeText(element);
        Elements.keepAttributes(element, (attribute, space) -> keeps(attribute, space));
      }
    }
    for (Element formats : Elements.named(root, S, "numFmts")) {
      int left = Elements.children(formats).size();
      if (left == 0) {
        Elements.remove(formats);
      } else {
        formats.setAttribute("count", String.valueOf(left));
      }
    }
  }

  /** What was looked at before stays: codes of digits, and names of known fonts. */
  private static boolean keeps(org.w3c.dom.Attr attribute, String namespace) {
    String name = Elements.name(attribute);
    boolean seen = name.equals("formatCode") || name.equals("val");
    boolean font = name.equals("val") && SafeFonts.allows(attribute.getValue());
    return Spreadsheetml.keeps(attribute, namespace)
        || (seen && (font || DIGITS.matcher(attribute.getValue()).matches()));
  }

  /** What the file given shows for a number. */
  String shown(double value, int style, boolean from1904) {
    Shows look = shows(style);
    return formatted(value, look.id, look.given, from1904);
  }

  /** Whether a number is shown as {@code text} in the file written too. */
  boolean shows(String text, double value, int style) {
    Shows look = shows(style);
    int id = look.written.equals(look.given) ? look.id : 0;
    return formatted(value, id, look.written, false).equals(text);
  }

  /** The same on every machine: in no zone that has a summer time. */
  private String formatted(double value, int id, String code, boolean from1904) {
    if (NOTHING.matcher(code).matches()) {
      return "";
    }
    LocaleUtil.setUserTimeZone(LocaleUtil.TIMEZONE_UTC);
    try {
      return formatter.formatRawCellContents(value, id, plain(code, value), from1904).strip();
    } finally {
      LocaleUtil.resetUserTimeZone();
    }
  }

  /** POI knows {@code General} alone, Excel among words too. */
  private static String plain(String code, double value) {
    boolean whole = value == Math.rint(value);
    return code.equals(GENERAL) ? code : code.replace(GENERAL, whole ? "0" : "0.0########");
  }

  /**
   * Whether cells of this look show no text: the fourth part of their format is there and empty.
   */
  boolean hidesText(int style) {
    return shows(style).given.matches("[^;]*;[^;]*;[^;]*;\\s*");
  }

  private Shows shows(int style) {
    return style < shows.size() ? shows.get(style) : AS_TYPED;
  }

  /** The same look with its text at the right, where numbers stand. */
  int rightAligned(int style) {
    if (style >= looks.size()) {
      return style;
    }
    Integer known = rightAligned.get(style);
    if (known == null) {
      known = aligned(looks.get(style), style);
      rightAligned.put(style, known);
    }
    return known;
  }

  private int aligned(Element look, int style) {
    if (!(look.getParentNode() instanceof Element all)
        || Elements.child(look, S, "alignment")
            .filter(given -> given.hasAttribute("horizontal"))
            .isPresent()) {
      return style;
    }
    Element right = (Element) look.cloneNode(true);
    Element alignment =
        Elements.child(right, S, "alignment")
            .orElseGet(() -> Spreadsheetml.made(right, "alignment"));
    right.insertBefore(alignment, right.getFirstChild());
    alignment.setAttribute("horizontal", "right");
    right.setAttribute("applyAlignment", "1");
    all.appendChild(right);
    looks.add(right);
    shows.add(shows(style));
    all.setAttribute("count", String.valueOf(looks.size()));
    return looks.size() - 1;
  }

  private static int number(Element element, String attribute) {
    String value = element.getAttribute(attribute);
    return value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : 0;
  }
}
