package org.caseveil.document.format;

import static org.caseveil.document.format.OpenDocumentNames.TABLE;

import java.util.BitSet;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * Drops the cells of a table's hidden columns, which their columns alone do not hide.
 *
 * <p>Source of the counting: OASIS OpenDocument 1.3, part 3, sections 9.1.6 and 19.679.
 */
final class OpenDocumentColumns {

  /** No sheet has more columns; larger counts are those of a hostile file. */
  private static final int MOST_COLUMNS = 16_384;

  private OpenDocumentColumns() {}

  /** Looks through all tables below an element; whether any column was hidden. */
  static boolean dropHidden(Element root) {
    boolean any = false;
    for (Element table : Elements.named(root, TABLE, "table")) {
      BitSet hidden = new BitSet();
      columns(table, 0, hidden);
      if (!hidden.isEmpty()) {
        any = true;
        rows(table, hidden);
      }
    }
    return any;
  }

  /** Groups of columns hold columns; gives the number of the next one. */
  private static int columns(Element parent, int first, BitSet hidden) {
    int next = first;
    for (Element child : Elements.children(parent)) {
      String name = Elements.name(child);
      if (name.equals("table-column")) {
        int count = repeated(child);
        boolean collapsed =
            Set.of("collapse", "filter").contains(child.getAttributeNS(TABLE, "visibility"));
        hidden.set(next, Math.min(next + count, MOST_COLUMNS), collapsed);
        next = Math.min(next + count, MOST_COLUMNS);
      } else if (name.startsWith("table-column") || name.equals("table-header-columns")) {
        next = columns(child, next, hidden);
      }
    }
    return next;
  }

  private static void rows(Element parent, BitSet hidden) {
    for (Element child : Elements.children(parent)) {
      String name = Elements.name(child);
      if (name.equals("table-row")) {
        cells(child, hidden);
      } else if (name.startsWith("table-row") || name.equals("table-header-rows")) {
        rows(child, hidden);
      }
    }
  }

  private static void cells(Element row, BitSet hidden) {
    int next = 0;
    for (Element cell : Elements.children(row)) {
      int end = Math.min(next + repeated(cell), MOST_COLUMNS);
      int shown = end - next - hidden.get(next, Math.max(next, end)).cardinality();
      if (shown == 0) {
        Elements.remove(cell);
      } else if (cell.hasAttributeNS(TABLE, "number-columns-repeated")) {
        cell.getAttributeNodeNS(TABLE, "number-columns-repeated").setValue(String.valueOf(shown));
      }
      next = end;
    }
  }

  private static int repeated(Element element) {
    String count = element.getAttributeNS(TABLE, "number-columns-repeated");
    return count.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(count) : 1;
  }
}
