package org.caseveil.document.format;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.sl.usermodel.TableCell;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook and slides as a clinician might bring them; everything in them is invented. */
final class GoldenFiles {

  private static final Color GROUND = new Color(0x1F, 0x3A, 0x5F);

  private GoldenFiles() {}

  static byte[] workbook() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      XSSFSheet sheet = workbook.createSheet("Visits");
      int[] widths = {14, 22, 60, 10};
      for (int i = 0; i < widths.length; i++) {
        sheet.setColumnWidth(i, widths[i] * 256);
      }
      row(sheet, 0, head(workbook), "Day", "With", "What stayed with me", "Minutes");
      XSSFCellStyle body = body(workbook);
      row(sheet, 1, body, "3 March 2026", "Ottoline Tolliver", "She would not sit down.", "20");
      row(
          sheet,
          2,
          body,
          "10 March 2026",
          "her son Caspar",
          "He answered for her. I let him, and I wrote \"declined\".",
          "35");
      row(
          sheet,
          3,
          body,
          "17 March 2026",
          "Ottoline Tolliver",
          "\"You have cold hands, doctor.\" She held them until the bus came at Fennimore Cross.",
          "50");
      sheet.getHeader().setLeft("Fennimore Cross surgery");
      sheet.getHeader().setRight("for Thursday");
      sheet.setDisplayGridlines(false);
      sheet.getPrintSetup().setLandscape(true);
      sheet.setFitToPage(true);
      sheet.getPrintSetup().setFitHeight((short) 0);
      return saved(workbook);
    }
  }

  private static byte[] saved(XSSFWorkbook workbook) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    workbook.write(bytes);
    return bytes.toByteArray();
  }

  private static XSSFCellStyle head(XSSFWorkbook workbook) {
    XSSFFont font = workbook.createFont();
    font.setFontName("Liberation Sans");
    font.setBold(true);
    font.setColor(new XSSFColor(Color.WHITE, null));
    XSSFCellStyle style = body(workbook);
    style.setFont(font);
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setFillForegroundColor(new XSSFColor(GROUND, null));
    return style;
  }

  private static XSSFCellStyle body(XSSFWorkbook workbook) {
    XSSFFont font = workbook.createFont();
    font.setFontName("Liberation Sans");
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setBorderBottom(BorderStyle.THIN);
    return style;
  }

  private static void row(XSSFSheet sheet, int number, XSSFCellStyle style, String... texts) {
    XSSFRow row = sheet.createRow(number);
    for (int i = 0; i < texts.length; i++) {
      XSSFCell cell = row.createCell(i);
      cell.setCellStyle(style);
      if (texts[i].matches("[0-9]+")) {
        cell.setCellValue(Integer.parseInt(texts[i]));
      } else {
        cell.setCellValue(texts[i]);
      }
    }
  }

  static byte[] slides() throws IOException {
    try (XMLSlideShow show = new XMLSlideShow()) {
      XSLFSlide slide = show.createSlide();
      slide.getBackground().setFillColor(GROUND);
      text(
          slide,
          new Rectangle2D.Double(40, 30, 640, 70),
          32,
          List.of("The house in Aldermere Lane"));
      text(
          slide,
          new Rectangle2D.Double(40, 120, 640, 200),
          20,
          List.of(
              "Wilhelmina Straker, 91, lives alone with a parrot",
              "Her niece Perpetua rings me every Friday",
              "Nobody has asked her what she wants, and nor have I"));
      XSLFTable table = slide.createTable(2, 2);
      table.setAnchor(new Rectangle2D.Double(40, 360, 640, 100));
      table.setColumnWidth(0, 200);
      table.setColumnWidth(1, 440);
      cell(table.getCell(0, 0), "14 January 2026");
      cell(table.getCell(0, 1), "Perpetua Straker wants a form signed");
      cell(table.getCell(1, 0), "21 January 2026");
      cell(table.getCell(1, 1), "I say that I am busy");
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      show.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static void text(
      XSLFSlide slide, Rectangle2D place, double size, List<String> paragraphs) {
    XSLFTextBox box = slide.createTextBox();
    box.setAnchor(place);
    box.clearText();
    for (String paragraph : paragraphs) {
      XSLFTextParagraph made = box.addNewTextParagraph();
      if (paragraphs.size() > 1) {
        made.setBullet(true);
        made.setLeftMargin(20.0);
        made.setIndent(-20.0);
      }
      XSLFTextRun run = made.addNewTextRun();
      run.setText(paragraph);
      run.setFontSize(size);
      run.setFontFamily("Liberation Sans");
      run.setFontColor(Color.WHITE);
    }
  }

  private static void cell(XSLFTableCell cell, String text) {
    XSLFTextRun run = cell.setText(text);
    run.setFontSize(16.0);
    run.setFontFamily("Liberation Sans");
    run.setFontColor(Color.WHITE);
    for (TableCell.BorderEdge edge : TableCell.BorderEdge.values()) {
      cell.setBorderColor(edge, Color.LIGHT_GRAY);
    }
  }
}
