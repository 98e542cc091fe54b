package org.caseveil.document.format;

import static org.caseveil.document.format.Spreadsheetml.S;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * Turns the cells of a workbook into what they show. Text stands in the cell itself, so that no
 * table of strings keeps what a hidden row held; a number stays one where its digits are all it
 * shows, else it becomes that text; formulas go. Used for one file.
 */
final class XlsxCells {

  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
  private static final Pattern PLAIN_NUMBER =
      Pattern.compile("-?[0-9][0-9,]{0,30}(\\.[0-9]{1,20})?(E[+-]?[0-9]{1,3})?");

  private static final Set<String> ERRORS =
      Set.of(
          "#NULL!",
          "#DIV/0!",
          "#VALUE!",
          "#REF!",
          "#NAME?",
          "#NUM!",
          "#N/A",
          "#GETTING_DATA",
          "#SPILL!",
          "#CALC!");

  private static final Set<String> RUN_LOOKS =
      Set.of(
          ("b i strike condense extend outline shadow u vertAlign sz color rFont family charset"
                  + " scheme")
              .split(" "));

  private final List<Element> strings;
  private final XlsxStyles styles;
  private final boolean from1904;
  private final Limits limits;
  private long characters;

  /**
   * @param strings the entries of the table of shared strings
   * @param from1904 whether dates count from 1904
   */
  XlsxCells(List<Element> strings, XlsxStyles styles, boolean from1904, Limits limits) {
    this.strings = strings;
    this.styles = styles;
    this.from1904 = from1904;
    this.limits = limits;
  }

  /** Cleans a cell and gives the text it shows; none where it shows nothing to read. */
  List<SlotPassage.Slot> clean(Element cell) throws IOException {
    String type = cell.getAttribute("t");
    String value = Elements.child(cell, S, "v").map(Element::getTextContent).orElse("");
    Optional<Element> inline = Elements.child(cell, S, "is");
    empty(cell);
    if (Set.of("s", "inlineStr", "str").contains(type) && styles.hidesText(style(cell))) {
      return List.of();
    }
    return switch (type) {
      case "s" -> shared(cell, value.strip());
      case "inlineStr" -> inline.isPresent() ? rich(cell, inline.get()) : List.of();
      case "str", "d" -> text(cell, value);
      case "b" -> kept(cell, type, value.strip(), Set.of("0", "1"));
      case "e" -> kept(cell, type, value.strip(), ERRORS);
      default -> number(cell, value.strip());
    };
  }

  /** Leaves nothing of a cell but its place and its look. */
  static void empty(Element cell) {
    while (cell.getFirstChild() != null) {
      cell.removeChild(cell.getFirstChild());
    }
    Elements.keepAttributes(
        cell,
        (attribute, space) ->
            space.isEmpty()
                && Set.of("r", "s").contains(Elements.name(attribute))
                && Spreadsheetml.keeps(attribute, space));
  }

  private static List<SlotPassage.Slot> kept(
      Element cell, String type, String value, Set<String> known) {
    if (known.contains(value)) {
      cell.setAttribute("t", type);
      value(cell, value);
    }
    return List.of();
  }

  private static void value(Element cell, String value) {
    Element made = Spreadsheetml.made(cell, "v");
    made.setTextContent(value);
    cell.appendChild(made);
  }

  private List<SlotPassage.Slot> shared(Element cell, String index) throws IOException {
    if (!index.matches("[0-9]{1,9}") || Integer.parseInt(index) >= strings.size()) {
      throw new RefusalException(Refusals.corrupt());
    }
    return rich(cell, strings.get(Integer.parseInt(index)));
  }

  /** Takes over text with its runs, without the way it is pronounced. */
  List<SlotPassage.Slot> rich(Element cell, Element given) throws IOException {
    Element holder = inline(cell);
    List<SlotPassage.Slot> slots = runs(holder, given);
    if (slots.isEmpty()) {
      empty(cell);
    }
    return slots;
  }

  /** Copies runs of text into an element of the file that is written. */
  List<SlotPassage.Slot> runs(Element holder, Element given) throws IOException {
    List<SlotPassage.Slot> slots = new ArrayList<>();
    for (Element part : Elements.children(given)) {
      if (Elements.is(part, S, "t")) {
        slots.add(text(holder, part));
      } else if (Elements.is(part, S, "r")) {
        Element run = Spreadsheetml.made(holder, "r");
        holder.appendChild(run);
        Elements.child(part, S, "rPr").ifPresent(look -> run.appendChild(look(run, look)));
        Optional<Element> text = Elements.child(part, S, "t");
        if (text.isPresent()) {
          slots.add(text(run, text.get()));
        } else {
          holder.removeChild(run);
        }
      }
    }
    return slots;
  }

  private static Element look(Element run, Element given) {
    Element look = Spreadsheetml.made(run, "rPr");
    for (Element property : Elements.children(given)) {
      boolean known =
          S.equals(property.getNamespaceURI()) && RUN_LOOKS.contains(property.getLocalName());
      if (known && !Spreadsheetml.isForeignFont(property)) {
        Element copy = Spreadsheetml.made(run, property.getLocalName());
        for (String name : List.of("val", "rgb", "theme", "tint", "indexed")) {
          String value = property.getAttribute(name);
          if (!value.isEmpty()
              && (property.getLocalName().equals("rFont")
                  || Spreadsheetml.keeps(property.getAttributeNode(name), ""))) {
            copy.setAttribute(name, value);
          }
        }
        look.appendChild(copy);
      }
    }
    return look;
  }

  private SlotPassage.Slot text(Element holder, Element given) throws IOException {
    String text = unescaped(given.getTextContent());
    characters += text.length();
    Context.atMost(characters, limits.characters(), "characters of text");
    Element made = Spreadsheetml.made(holder, "t");
    holder.appendChild(made);
    NodeSlots.Run slot = new NodeSlots.Run(made);
    slot.put(text);
    return slot;
  }

  private List<SlotPassage.Slot> text(Element cell, String text) throws IOException {
    characters += text.length();
    Context.atMost(characters, limits.characters(), "characters of text");
    if (text.isBlank()) {
      return List.of();
    }
    Element made = Spreadsheetml.made(cell, "t");
    inline(cell).appendChild(made);
    NodeSlots.Run slot = new NodeSlots.Run(made);
    slot.put(unescaped(text));
    return List.of(slot);
  }

  private static Element inline(Element cell) {
    cell.setAttribute("t", "inlineStr");
    Element holder = Spreadsheetml.made(cell, "is");
    cell.appendChild(holder);
    return holder;
  }

  /** Characters that XML cannot hold are written by number (section 22.4.2.4). */
  private static String unescaped(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    Matcher escaped = ESCAPED.matcher(text);
    StringBuilder made = new StringBuilder();
    while (escaped.find()) {
      char c = (char) Integer.parseInt(escaped.group(1), 16);
      // An escaped underscore stays escaped: what follows it is meant as it stands.
      String shown = c == '_' ? escaped.group() : isPrinted(c) ? String.valueOf(c) : "";
      escaped.appendReplacement(made, Matcher.quoteReplacement(shown));
    }
    return escaped.appendTail(made).toString();
  }

  private static boolean isPrinted(char c) {
    return c >= ' ' || c == '\t' || c == '\n';
  }

  private List<SlotPassage.Slot> number(Element cell, String value) throws IOException {
    if (value.isEmpty()) {
      return List.of();
    }
    int style = style(cell);
    double number = parsed(value);
    String shown = styles.shown(number, style, from1904);
    if (PLAIN_NUMBER.matcher(shown).matches()) {
      String bare = shown.replace(",", "");
      if (styles.shows(shown, Double.parseDouble(bare), style)) {
        value(cell, bare);
        return List.of(new NumberSlot(cell, shown));
      }
    }
    if (cell.hasAttribute("s")) {
      cell.setAttribute("s", String.valueOf(styles.rightAligned(style)));
    }
    return text(cell, shown);
  }

  private static double parsed(String value) throws IOException {
    try {
      return Double.parseDouble(value);
    } catch (NumberFormatException noNumber) {
      throw new RefusalException(Refusals.corrupt());
    }
  }

  private static int style(Element cell) {
    String style = cell.getAttribute("s");
    return style.matches("[0-9]{1,6}") ? Integer.parseInt(style) : 0;
  }

  /** A number, which becomes text once something is put in its place. */
  private record NumberSlot(Element cell, String text) implements SlotPassage.Slot {
    @Override
    public boolean takesText() {
      return true;
    }

    @Override
    public void put(String replacement) {
      empty(cell);
      Element made = Spreadsheetml.made(cell, "t");
      inline(cell).appendChild(made);
      new NodeSlots.Run(made).put(replacement);
    }
  }
}
