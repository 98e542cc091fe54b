package org.caseveil.document.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HeaderFooter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Makes an XLSX of an old workbook: sheets, cells with their looks and stored values, comments,
 * text boxes, headers and footers. What the old file hides is hidden in the new one too, so that it
 * is told and dropped there. Used for one file.
 */
final class XlsWorkbook {

  private final HSSFWorkbook given;
  private final Limits limits;
  private final Set<String> losses = new LinkedHashSet<>();
  private long filled;

  XlsWorkbook(HSSFWorkbook given, Limits limits) {
    this.given = given;
    this.limits = limits;
  }

  /** The whole workbook as XLSX. */
  byte[] xlsx() throws IOException {
    losses.add("Written as an Excel workbook of the kind in use (XLSX); looks within a cell go.");
    Context.atMost(given.getNumberOfSheets(), limits.pages(), "sheets");
    try (XSSFWorkbook made = new XSSFWorkbook()) {
      if (given.getInternalWorkbook().isUsing1904DateWindowing()) {
        made.getCTWorkbook().getWorkbookPr().setDate1904(true);
      }
      XlsLooks looks = new XlsLooks(given, made);
      for (int i = 0; i < given.getNumberOfSheets(); i++) {
        XSSFSheet sheet = made.createSheet(given.getSheetName(i));
        made.setSheetVisibility(i, given.getSheetVisibility(i));
        copy(given.getSheetAt(i), sheet, looks);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      made.write(bytes);
      return bytes.toByteArray();
    }
  }

  /** Plain words about what is not in it, told after {@link #xlsx}. */
  Set<String> losses() {
    return losses;
  }

  private void copy(HSSFSheet from, XSSFSheet to, XlsLooks looks) throws IOException {
    to.setDefaultColumnWidth(from.getDefaultColumnWidth());
    to.setDefaultRowHeight(from.getDefaultRowHeight());
    to.setDisplayGridlines(from.isDisplayGridlines());
    int columns = 0;
    for (Row row : from) {
      columns = Math.max(columns, row.getLastCellNum());
      copy((HSSFRow) row, to.createRow(row.getRowNum()), looks);
    }
    for (int column = 0; column < columns; column++) {
      to.setColumnWidth(column, Math.min(from.getColumnWidth(column), 255 * 256));
      to.setColumnHidden(column, from.isColumnHidden(column));
    }
    from.getMergedRegions().forEach(to::addMergedRegionUnsafe);
    to.getPrintSetup().setLandscape(from.getPrintSetup().getLandscape());
    to.getPrintSetup().setPaperSize(from.getPrintSetup().getPaperSize());
    to.getPrintSetup().setScale(from.getPrintSetup().getScale());
    to.getPrintSetup().setFitWidth(from.getPrintSetup().getFitWidth());
    to.getPrintSetup().setFitHeight(from.getPrintSetup().getFitHeight());
    // POI takes the two bytes of this setting (MS-XLS, 2.4.351) the wrong way round: what it calls
    // breaks says whether a sheet is fitted to pages, and what it calls fitting is mostly set.
    to.setFitToPage(from.getAutobreaks());
    copy(from.getHeader(), to.getHeader());
    copy(from.getFooter(), to.getFooter());
    if (new XlsDrawing(from, to).copy()) {
      losses.add("Pictures, charts and embedded objects were dropped: they cannot be checked.");
    }
  }

  private void copy(HSSFRow from, XSSFRow to, XlsLooks looks) throws IOException {
    to.setHeight(from.getHeight());
    to.setZeroHeight(from.getZeroHeight());
    for (Cell cell : from) {
      filled += cell.getCellType() == CellType.BLANK ? 0 : 1;
      Context.atMost(filled, limits.cells(), "cells");
      XSSFCell made = to.createCell(cell.getColumnIndex());
      made.setCellStyle(looks.of(((HSSFCell) cell).getCellStyle()));
      copy(cell, made);
    }
  }

  private void copy(Cell from, XSSFCell to) {
    boolean formula = from.getCellType() == CellType.FORMULA;
    if (formula) {
      losses.add("Formulas were replaced by what they show.");
    }
    switch (formula ? from.getCachedFormulaResultType() : from.getCellType()) {
      case NUMERIC -> to.setCellValue(from.getNumericCellValue());
      case STRING -> to.setCellValue(from.getStringCellValue());
      case BOOLEAN -> to.setCellValue(from.getBooleanCellValue());
      case ERROR -> to.setCellErrorValue(from.getErrorCellValue());
      default -> {}
    }
  }

  private static void copy(HeaderFooter from, HeaderFooter to) {
    if (!from.getLeft().isEmpty()) {
      to.setLeft(from.getLeft());
    }
    if (!from.getCenter().isEmpty()) {
      to.setCenter(from.getCenter());
    }
    if (!from.getRight().isEmpty()) {
      to.setRight(from.getRight());
    }
  }
}
