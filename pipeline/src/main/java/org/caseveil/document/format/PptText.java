package org.caseveil.document.format;

import java.util.List;
import org.apache.poi.hslf.usermodel.HSLFTextParagraph;
import org.apache.poi.hslf.usermodel.HSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;

/**
 * Copies paragraphs of an old slide with their looks into a text of a new one.
 *
 * <p>Source of the special characters: Microsoft, [MS-PPT], section 2.9.42 (TextCharsAtom).
 *
 * @param to gets the paragraphs after those it has
 */
record PptText(XSLFTextShape to) {

  void copy(List<HSLFTextParagraph> paragraphs) {
    for (HSLFTextParagraph from : paragraphs) {
      XSLFTextParagraph made = to.addNewTextParagraph();
      if (from.getTextAlign() != null) {
        made.setTextAlign(from.getTextAlign());
      }
      if (from.isBullet()) {
        made.setBullet(true);
        made.setLeftMargin(from.getLeftMargin());
        made.setIndent(from.getIndent());
      }
      from.getTextRuns().forEach(run -> copy(run, made));
    }
  }

  private static void copy(HSLFTextRun from, XSLFTextParagraph paragraph) {
    String[] lines = from.getRawText().replaceAll("[\r\n]", "").split("\u000B", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        paragraph.addLineBreak();
      }
      if (!lines[i].isEmpty()) {
        XSLFTextRun run = paragraph.addNewTextRun();
        run.setText(lines[i]);
        looks(from, run);
      }
    }
  }

  private static void looks(HSLFTextRun from, XSLFTextRun run) {
    run.setBold(from.isBold());
    run.setItalic(from.isItalic());
    run.setUnderlined(from.isUnderlined());
    run.setStrikethrough(from.isStrikethrough());
    if (from.getFontSize() != null) {
      run.setFontSize(from.getFontSize());
    }
    if (from.getFontColor() != null) {
      run.setFontColor(from.getFontColor());
    }
    if (from.getFontFamily() != null) {
      run.setFontFamily(from.getFontFamily());
    }
  }
}
