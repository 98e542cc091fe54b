package org.caseveil.document.format;

import static org.caseveil.document.format.Spreadsheetml.S;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * Cleans one sheet of all that it does not show: hidden rows and columns, what lies under merged
 * cells, formulas, links, filters, rules and checks. Used for one sheet.
 *
 * <p>Source of the element names: ECMA-376, part 1, section 18.3.
 */
final class XlsxSheet {

  private static final Set<String> KEPT =
      Set.of(
          ("worksheet sheetPr tabColor outlinePr pageSetUpPr sheetViews sheetView pane selection"
                  + " sheetFormatPr cols col sheetData mergeCells mergeCell printOptions"
                  + " pageMargins pageSetup headerFooter rowBreaks colBreaks brk")
              .split(" "));

  private static final Set<String> ATTRIBUTES_DROPPED = Set.of("zeroHeight", "codeName", "count");

  private static final Pattern PLACE = Pattern.compile("([A-Z]{1,3})([0-9]{1,7})");
  private static final int MOST_COLUMNS = 16_384;

  /** A merged area; rows and columns from 1, both ends included. */
  private record Area(int top, int left, int bottom, int right) {
    boolean covers(int row, int column) {
      boolean inside = top <= row && row <= bottom && left <= column && column <= right;
      return inside && !(row == top && column == left);
    }
  }

  private final Element root;
  private final XlsxCells cells;
  private final String prefix;
  private final Set<String> notes;
  private final BitSet hiddenColumns = new BitSet();
  private final BitSet hiddenRows = new BitSet();
  private final List<Area> merged = new ArrayList<>();
  private final List<SlotPassage> passages = new ArrayList<>();
  private long filled;

  /**
   * @param prefix of its passages' ids, ending with a slash
   * @param notes gets what was dropped
   */
  XlsxSheet(Element root, XlsxCells cells, String prefix, Set<String> notes) {
    this.root = root;
    this.cells = cells;
    this.prefix = prefix;
    this.notes = notes;
  }

  /** Cleans the sheet and gives its cells' passages, then those of its headers and footers. */
  List<SlotPassage> clean() throws IOException {
    learnColumns();
    learnMerged();
    List<SlotPassage> headers = new ArrayList<>();
    cleanBelow(root, headers);
    passages.addAll(headers);
    if (!hiddenColumns.isEmpty() || !hiddenRows.isEmpty()) {
      notes.add("What stood in hidden rows, columns and sheets was dropped.");
    }
    return passages;
  }

  /** How many cells hold something. */
  long filled() {
    return filled;
  }

  /** Whether the sheet shows what belongs to this cell, such as a comment. */
  boolean shows(String place) {
    int[] at = place(place);
    return at[0] > 0 && !hiddenRows.get(at[0]) && !hiddenColumns.get(at[1]);
  }

  /** Row and column of a cell, both from 1; zeros where the name is none. */
  static int[] place(String name) {
    Matcher at = PLACE.matcher(name);
    return at.matches() ? new int[] {number(at.group(2)), column(at.group(1))} : new int[] {0, 0};
  }

  private void learnColumns() {
    for (Element column : Elements.named(root, S, "col")) {
      String width = column.getAttribute("width");
      boolean narrow = !width.isEmpty() && width.matches("0*(\\.0*)?");
      if (isOn(column, "hidden") || narrow) {
        int first = number(column.getAttribute("min"));
        int last = Math.min(number(column.getAttribute("max")), MOST_COLUMNS);
        if (first <= last) {
          hiddenColumns.set(first, last + 1);
        }
      }
    }
  }

  private void learnMerged() {
    for (Element cell : Elements.named(root, S, "mergeCell")) {
      Matcher at = Pattern.compile(PLACE + ":" + PLACE).matcher(cell.getAttribute("ref"));
      if (at.matches()) {
        merged.add(
            new Area(
                number(at.group(2)),
                column(at.group(1)),
                number(at.group(4)),
                column(at.group(3))));
      }
    }
  }

  private void cleanBelow(Element parent, List<SlotPassage> headers) throws IOException {
    Elements.keepAttributes(
        parent,
        (attribute, space) ->
            !ATTRIBUTES_DROPPED.contains(Elements.name(attribute))
                && Spreadsheetml.keeps(attribute, space));
    Elements.removeText(parent);
    for (Element child : Elements.children(parent)) {
      String name = Elements.name(child);
      boolean own = S.equals(child.getNamespaceURI());
      if (own && name.equals("sheetData")) {
        rows(child);
      } else if (own && XlsxHeaders.NAMES.contains(name)) {
        headers.addAll(XlsxHeaders.clean(child, prefix));
      } else if (own && KEPT.contains(name)) {
        cleanBelow(child, headers);
      } else {
        note(name);
        Elements.remove(child);
      }
    }
  }

  private void note(String name) {
    switch (name) {
      case "hyperlinks" -> notes.add("The targets of links were dropped.");
      case "conditionalFormatting", "dataValidations" ->
          notes.add("Lists of choices, checks and conditional formats were dropped.");
      case "tableParts", "autoFilter", "sortState" ->
          notes.add("Filters and table styles were dropped; the cells stay.");
      case "oleObjects", "controls", "AlternateContent" ->
          notes.add("Charts, diagrams and embedded objects were dropped: they cannot be checked.");
      case "sheetProtection", "protectedRanges" ->
          notes.add("The protection of sheets was dropped.");
      default -> {}
    }
  }

  private void rows(Element data) throws IOException {
    Elements.removeText(data);
    Elements.keepAttributes(data, (attribute, space) -> false);
    int last = 0;
    for (Element row : Elements.children(data)) {
      int given = number(row.getAttribute("r"));
      last = given > 0 ? given : last + 1;
      if (Elements.is(row, S, "row")) {
        row(row, last);
      } else {
        Elements.remove(row);
      }
    }
  }

  private void row(Element row, int number) throws IOException {
    String height = row.getAttribute("ht");
    boolean flat = !height.isEmpty() && height.matches("0*(\\.0*)?");
    boolean hidden = isOn(row, "hidden") || flat;
    hiddenRows.set(number, hidden);
    Elements.removeText(row);
    Elements.keepAttributes(row, Spreadsheetml::keeps);
    int last = 0;
    for (Element cell : Elements.children(row)) {
      int given = place(cell.getAttribute("r"))[1];
      last = given > 0 ? given : last + 1;
      if (hidden || !Elements.is(cell, S, "c")) {
        Elements.remove(cell);
      } else if (hiddenColumns.get(last) || isCovered(number, last)) {
        XlsxCells.empty(cell);
      } else {
        cell(cell);
      }
    }
  }

  private boolean isCovered(int row, int column) {
    return merged.stream().anyMatch(area -> area.covers(row, column));
  }

  private void cell(Element cell) throws IOException {
    if (Elements.child(cell, S, "f").isPresent()) {
      notes.add("Formulas were replaced by what they show.");
    }
    filled += cell.getFirstChild() == null ? 0 : 1;
    SlotPassage passage = new SlotPassage(prefix + passages.size(), cells.clean(cell));
    if (passage.isReadable()) {
      passages.add(passage);
    }
  }

  private static boolean isOn(Element element, String attribute) {
    return Set.of("1", "true").contains(element.getAttribute(attribute));
  }

  private static int number(String digits) {
    return digits.matches("[0-9]{1,7}") ? Integer.parseInt(digits) : 0;
  }

  /** The number of a column from its letters, A being 1. */
  private static int column(String letters) {
    int column = 0;
    for (char letter : letters.toCharArray()) {
      column = column * 26 + letter - 'A' + 1;
    }
    return column;
  }
}
