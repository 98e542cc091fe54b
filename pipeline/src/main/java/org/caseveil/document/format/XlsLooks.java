package org.caseveil.document.format;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFPalette;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How the cells of an old workbook look, in a new one. Used for one file. */
final class XlsLooks {

  private static final short AUTOMATIC = HSSFColor.HSSFColorPredefined.AUTOMATIC.getIndex();

  private final HSSFWorkbook given;
  private final HSSFPalette palette;
  private final XSSFWorkbook made;
  private final Map<Short, XSSFCellStyle> styles = new HashMap<>();
  private final Map<Integer, XSSFFont> fonts = new HashMap<>();

  XlsLooks(HSSFWorkbook given, XSSFWorkbook made) {
    this.given = given;
    this.palette = given.getCustomPalette();
    this.made = made;
  }

  XSSFCellStyle of(HSSFCellStyle style) {
    XSSFCellStyle known = styles.get(style.getIndex());
    if (known != null) {
      return known;
    }
    XSSFCellStyle copy = made.createCellStyle();
    styles.put(style.getIndex(), copy);
    copy.setDataFormat(made.createDataFormat().getFormat(style.getDataFormatString(given)));
    copy.setFont(font(style.getFont(given)));
    copy.setAlignment(style.getAlignment());
    copy.setVerticalAlignment(style.getVerticalAlignment());
    copy.setWrapText(style.getWrapText());
    copy.setIndention(style.getIndention());
    copy.setRotation(style.getRotation());
    copy.setShrinkToFit(style.getShrinkToFit());
    if (style.getFillPattern() != FillPatternType.NO_FILL) {
      copy.setFillPattern(style.getFillPattern());
      colour(style.getFillForegroundColor()).ifPresent(copy::setFillForegroundColor);
      colour(style.getFillBackgroundColor()).ifPresent(copy::setFillBackgroundColor);
    }
    borders(style, copy);
    return copy;
  }

  private void borders(HSSFCellStyle style, XSSFCellStyle copy) {
    if (style.getBorderTop() != BorderStyle.NONE) {
      copy.setBorderTop(style.getBorderTop());
      colour(style.getTopBorderColor()).ifPresent(copy::setTopBorderColor);
    }
    if (style.getBorderBottom() != BorderStyle.NONE) {
      copy.setBorderBottom(style.getBorderBottom());
      colour(style.getBottomBorderColor()).ifPresent(copy::setBottomBorderColor);
    }
    if (style.getBorderLeft() != BorderStyle.NONE) {
      copy.setBorderLeft(style.getBorderLeft());
      colour(style.getLeftBorderColor()).ifPresent(copy::setLeftBorderColor);
    }
    if (style.getBorderRight() != BorderStyle.NONE) {
      copy.setBorderRight(style.getBorderRight());
      colour(style.getRightBorderColor()).ifPresent(copy::setRightBorderColor);
    }
  }

  private XSSFFont font(HSSFFont font) {
    XSSFFont known = fonts.get(font.getIndex());
    if (known != null) {
      return known;
    }
    XSSFFont copy = made.createFont();
    fonts.put(font.getIndex(), copy);
    copy.setFontName(font.getFontName());
    copy.setFontHeight(font.getFontHeight());
    copy.setBold(font.getBold());
    copy.setItalic(font.getItalic());
    copy.setStrikeout(font.getStrikeout());
    copy.setUnderline(font.getUnderline());
    copy.setTypeOffset(font.getTypeOffset());
    colour(font.getColor()).ifPresent(copy::setColor);
    return copy;
  }

  private Optional<XSSFColor> colour(short index) {
    HSSFColor colour =
        index == AUTOMATIC || index == HSSFFont.COLOR_NORMAL ? null : palette.getColor(index);
    if (colour == null) {
      return Optional.empty();
    }
    short[] parts = colour.getTriplet();
    byte[] bytes = {(byte) parts[0], (byte) parts[1], (byte) parts[2]};
    return Optional.of(new XSSFColor(bytes, made.getStylesSource().getIndexedColors()));
  }
}
