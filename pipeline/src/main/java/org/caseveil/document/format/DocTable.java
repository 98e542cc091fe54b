package org.caseveil.document.format;

import java.util.Locale;
import java.util.TreeSet;
import org.apache.poi.hwpf.usermodel.BorderCode;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;

/**
 * Writes one table of an old Word document as that of a new one; the cells of tables inside it
 * become paragraphs. Used for one table.
 *
 * <p>Source of the elements: ECMA-376, part 1, section 17.4.
 */
final class DocTable {

  /** In the order that the elements have. */
  private enum Side {
    TOP,
    LEFT,
    BOTTOM,
    RIGHT
  }

  private final Table table;
  private final DocBlocks blocks;
  private final DocRuns runs;
  private final StringBuilder out;

  /** Where a column begins or ends in any row, in twentieths of a point. */
  private final TreeSet<Integer> edges = new TreeSet<>();

  DocTable(Table table, DocBlocks blocks, DocRuns runs, StringBuilder out) {
    this.table = table;
    this.blocks = blocks;
    this.runs = runs;
    this.out = out;
    for (int r = 0; r < table.numRows(); r++) {
      TableRow row = table.getRow(r);
      for (int c = 0; c < row.numCells(); c++) {
        edges.add(row.getCell(c).getLeftEdge());
        edges.add(row.getCell(c).getLeftEdge() + row.getCell(c).getWidth());
      }
    }
  }

  void append() {
    if (edges.isEmpty()) {
      return;
    }
    int gap = table.getRow(0).getGapHalf();
    out.append("<w:tbl><w:tblPr><w:tblW w:w=\"").append(edges.last() - edges.first());
    out.append("\" w:type=\"dxa\"/><w:tblInd w:w=\"").append(edges.first() + gap);
    out.append("\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblCellMar>");
    out.append("<w:left w:w=\"").append(gap).append("\" w:type=\"dxa\"/><w:right w:w=\"");
    out.append(gap).append("\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>");
    int last = edges.first();
    for (int edge : edges.tailSet(last, false)) {
      out.append("<w:gridCol w:w=\"").append(edge - last).append("\"/>");
      last = edge;
    }
    out.append("</w:tblGrid>");
    for (int r = 0; r < table.numRows(); r++) {
      if (table.getRow(r).numCells() > 0) {
        append(table.getRow(r), r);
      }
    }
    out.append("</w:tbl>");
  }

  private void append(TableRow row, int number) {
    out.append("<w:tr><w:trPr>");
    int before = span(edges.first(), row.getCell(0).getLeftEdge());
    if (before > 0) {
      out.append("<w:gridBefore w:val=\"").append(before).append("\"/>");
    }
    out.append(row.cantSplit() ? "<w:cantSplit/>" : "");
    if (row.getRowHeight() != 0) {
      out.append("<w:trHeight w:val=\"").append(Math.abs(row.getRowHeight()));
      out.append("\" w:hRule=\"").append(row.getRowHeight() < 0 ? "exact" : "atLeast");
      out.append("\"/>");
    }
    out.append(row.isTableHeader() ? "<w:tblHeader/>" : "").append("</w:trPr>");
    for (int c = 0; c < row.numCells(); c++) {
      TableCell cell = row.getCell(c);
      int right = cell.getLeftEdge() + cell.getWidth();
      while (cell.isFirstMerged() && c + 1 < row.numCells() && row.getCell(c + 1).isMerged()) {
        c++;
        right = row.getCell(c).getLeftEdge() + row.getCell(c).getWidth();
      }
      append(cell, right, row, number);
    }
    out.append("</w:tr>");
  }

  private int span(int left, int right) {
    return left < right ? edges.subSet(left, right).size() : 0;
  }

  private void append(TableCell cell, int right, TableRow row, int number) {
    out.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(right - cell.getLeftEdge());
    out.append("\" w:type=\"dxa\"/><w:gridSpan w:val=\"");
    out.append(Math.max(1, span(cell.getLeftEdge(), right))).append("\"/>");
    if (cell.isFirstVerticallyMerged()) {
      out.append("<w:vMerge w:val=\"restart\"/>");
    } else if (cell.isVerticallyMerged()) {
      out.append("<w:vMerge/>");
    }
    out.append("<w:tcBorders>");
    for (Side side : Side.values()) {
      border(side, cell, row, number);
    }
    out.append("</w:tcBorders></w:tcPr>");
    int start = out.length();
    for (int i = 0; i < cell.numParagraphs(); i++) {
      Paragraph paragraph = cell.getParagraph(i);
      if (!paragraph.isTableRowEnd()) {
        blocks.append(paragraph, runs, "", out);
      }
    }
    // A cell has to hold a paragraph.
    out.append(out.length() == start ? "<w:p/>" : "").append("</w:tc>");
  }

  private void border(Side side, TableCell cell, TableRow row, int number) {
    boolean outer =
        switch (side) {
          case TOP -> number == 0;
          case BOTTOM -> number == table.numRows() - 1;
          case LEFT -> cell.getLeftEdge() == edges.first();
          case RIGHT -> cell.getLeftEdge() + cell.getWidth() == edges.last();
        };
    BorderCode own =
        switch (side) {
          case TOP -> cell.getBrcTop();
          case BOTTOM -> cell.getBrcBottom();
          case LEFT -> cell.getBrcLeft();
          case RIGHT -> cell.getBrcRight();
        };
    BorderCode drawn = isDrawn(own) ? own : ofRow(side, row, outer);
    if (isDrawn(drawn)) {
      String name = side.name().toLowerCase(Locale.ROOT);
      out.append("<w:").append(name).append(" w:val=\"single\" w:sz=\"");
      out.append(Math.max(2, drawn.getLineWidth())).append("\" w:space=\"0\"/>");
    }
  }

  private static BorderCode ofRow(Side side, TableRow row, boolean outer) {
    return switch (side) {
      case TOP -> outer ? row.getTopBorder() : row.getHorizontalBorder();
      case BOTTOM -> outer ? row.getBottomBorder() : row.getHorizontalBorder();
      case LEFT -> outer ? row.getLeftBorder() : row.getVerticalBorder();
      case RIGHT -> outer ? row.getRightBorder() : row.getVerticalBorder();
    };
  }

  private static boolean isDrawn(BorderCode border) {
    return border != null && !border.isEmpty() && border.getBorderType() != 0;
  }
}
