package org.caseveil.document.format;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.StyleSheet;
import org.apache.poi.hwpf.model.TabDescriptor;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.LineSpacingDescriptor;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.SectionProperties;

/**
 * The looks of letters, paragraphs and sections of an old Word document as properties of a new one;
 * colours are left out, since what they stood on may be. Stateless.
 *
 * <p>Source of the elements and their order: ECMA-376, part 1, sections 17.3 and 17.6; of the
 * values: Microsoft, [MS-DOC], section 2.6.
 */
final class DocLooks {

  private static final Pattern HEADING = Pattern.compile("heading ([1-9])");
  private static final String[] ALIGNMENTS = {"left", "center", "right", "both"};
  private static final String[] TAB_ALIGNMENTS = {"left", "center", "right", "decimal"};
  private static final String[] SECTION_STARTS = {
    "continuous", "nextColumn", "nextPage", "evenPage", "oddPage"
  };
  private static final int SINGLE_LINE = 240;
  private static final int SUPERSCRIPT = 1;
  private static final int SUBSCRIPT = 2;

  private DocLooks() {}

  static String of(CharacterRun run) {
    StringBuilder xml = new StringBuilder("<w:rPr>");
    String font = run.getFontName();
    if (font != null && SafeFonts.allows(font)) {
      String name = font.replaceAll("[&<>\"]", "");
      xml.append("<w:rFonts w:ascii=\"%1$s\" w:hAnsi=\"%1$s\" w:cs=\"%1$s\"/>".formatted(name));
    }
    flag(run.isBold(), "b", xml);
    flag(run.isItalic(), "i", xml);
    flag(run.isCapitalized(), "caps", xml);
    flag(run.isSmallCaps(), "smallCaps", xml);
    flag(run.isStrikeThrough(), "strike", xml);
    flag(run.isDoubleStrikeThrough(), "dstrike", xml);
    xml.append("<w:sz w:val=\"").append(run.getFontSize()).append("\"/>");
    if (run.getUnderlineCode() != 0) {
      xml.append("<w:u w:val=\"single\"/>");
    }
    if (run.getSubSuperScriptIndex() == SUPERSCRIPT) {
      xml.append("<w:vertAlign w:val=\"superscript\"/>");
    } else if (run.getSubSuperScriptIndex() == SUBSCRIPT) {
      xml.append("<w:vertAlign w:val=\"subscript\"/>");
    }
    return xml.append("</w:rPr>").toString();
  }

  private static void flag(boolean set, String name, StringBuilder xml) {
    if (set) {
      xml.append("<w:").append(name).append("/>");
    }
  }

  /**
   * The properties of a paragraph.
   *
   * @param section the properties of the section that ends with it; empty where none does
   */
  static String of(Paragraph paragraph, HWPFDocument document, String section) {
    StringBuilder xml = new StringBuilder("<w:pPr>");
    int heading = heading(paragraph, document.getStyleSheet());
    if (heading > 0) {
      xml.append("<w:pStyle w:val=\"Heading").append(heading).append("\"/>");
    }
    flag(paragraph.keepWithNext(), "keepNext", xml);
    flag(paragraph.keepOnPage(), "keepLines", xml);
    flag(paragraph.pageBreakBefore(), "pageBreakBefore", xml);
    xml.append("<w:widowControl w:val=\"").append(paragraph.isWidowControlled() ? 1 : 0);
    xml.append("\"/>");
    tabs(paragraph, xml);
    spacing(paragraph, xml);
    int first = paragraph.getFirstLineIndent();
    xml.append("<w:ind w:left=\"").append(paragraph.getIndentFromLeft());
    xml.append("\" w:right=\"").append(paragraph.getIndentFromRight());
    xml.append(first < 0 ? "\" w:hanging=\"" : "\" w:firstLine=\"").append(Math.abs(first));
    xml.append("\"/><w:jc w:val=\"").append(named(paragraph.getJustification(), ALIGNMENTS));
    xml.append("\"/>");
    int runs = paragraph.numCharacterRuns();
    if (runs > 0) {
      xml.append(of(paragraph.getCharacterRun(runs - 1)));
    }
    return xml.append(section).append("</w:pPr>").toString();
  }

  /** The level of a heading that Word itself names so; 0 where it is none. */
  private static int heading(Paragraph paragraph, StyleSheet styles) {
    int style = paragraph.getStyleIndex();
    if (style >= styles.numStyles() || styles.getStyleDescription(style) == null) {
      return 0;
    }
    String name = styles.getStyleDescription(style).getName();
    Matcher heading = HEADING.matcher(name == null ? "" : name.toLowerCase(Locale.ROOT));
    return heading.matches() ? Integer.parseInt(heading.group(1)) : 0;
  }

  private static String named(int code, String[] names) {
    return names[code >= 0 && code < names.length ? code : 0];
  }

  private static void tabs(Paragraph paragraph, StringBuilder xml) {
    int[] stops = paragraph.getTabStopsPositions();
    TabDescriptor[] kinds = paragraph.getProps().getRgtbd();
    if (stops == null || stops.length == 0) {
      return;
    }
    xml.append("<w:tabs>");
    for (int i = 0; i < stops.length; i++) {
      int kind = kinds != null && i < kinds.length && kinds[i] != null ? kinds[i].getJc() : 0;
      xml.append("<w:tab w:val=\"").append(named(kind, TAB_ALIGNMENTS));
      xml.append("\" w:pos=\"").append(stops[i]).append("\"/>");
    }
    xml.append("</w:tabs>");
  }

  private static void spacing(Paragraph paragraph, StringBuilder xml) {
    xml.append("<w:spacing w:before=\"").append(Math.max(0, paragraph.getSpacingBefore()));
    xml.append("\" w:after=\"").append(Math.max(0, paragraph.getSpacingAfter()));
    LineSpacingDescriptor lines = paragraph.getLineSpacing();
    // The height in the low half, whether it counts lines in the high one; below zero it is exact.
    short height = lines == null ? 0 : (short) lines.toInt();
    boolean counted = lines != null && lines.toInt() >> 16 != 0;
    xml.append("\" w:line=\"").append(height == 0 ? SINGLE_LINE : Math.abs(height));
    String rule = height < 0 ? "exact" : "atLeast";
    xml.append("\" w:lineRule=\"").append(counted || height == 0 ? "auto" : rule).append("\"/>");
  }

  /**
   * The properties of a section.
   *
   * @param references elements that name its page heads and feet
   */
  static String of(SectionProperties section, String references) {
    StringBuilder xml = new StringBuilder("<w:sectPr>").append(references);
    xml.append("<w:type w:val=\"").append(named(section.getBkc(), SECTION_STARTS)).append("\"/>");
    xml.append("<w:pgSz w:w=\"").append(section.getXaPage());
    xml.append("\" w:h=\"").append(section.getYaPage()).append('"');
    xml.append(section.getXaPage() > section.getYaPage() ? " w:orient=\"landscape\"/>" : "/>");
    xml.append("<w:pgMar w:top=\"").append(section.getDyaTop());
    xml.append("\" w:right=\"").append(section.getDxaRight());
    xml.append("\" w:bottom=\"").append(section.getDyaBottom());
    xml.append("\" w:left=\"").append(section.getDxaLeft());
    xml.append("\" w:header=\"").append(section.getDyaHdrTop());
    xml.append("\" w:footer=\"").append(section.getDyaHdrBottom());
    xml.append("\" w:gutter=\"").append(section.getDzaGutter()).append("\"/>");
    xml.append("<w:cols w:num=\"").append(section.getCcolM1() + 1);
    xml.append("\" w:space=\"").append(section.getDxaColumns()).append("\"/>");
    flag(section.getFTitlePage(), "titlePg", xml);
    return xml.append("</w:sectPr>").toString();
  }
}
