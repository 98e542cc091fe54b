package org.caseveil.document.format;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Parts of workbooks, for fixtures. */
final class XlsxParts {

  static final String S =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  /**
   * Looks: 0 general, 1 digits, 2 a date, 3 words around digits, 4 nothing shown, 5 a short date.
   */
  static final String STYLES =
      """
      <styleSheet %2$s><numFmts count="4"><numFmt numFmtId="164" formatCode="000"/>
      <numFmt numFmtId="165" formatCode="d mmm yyyy"/>
      <numFmt numFmtId="166" formatCode="0&quot; %1$s&quot;"/>
      <numFmt numFmtId="167" formatCode=";;;"/></numFmts>
      <fonts count="1"><font><sz val="11"/><name val="%1$s"/></font></fonts>
      <cellXfs count="6"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/>
      <xf numFmtId="166"/><xf numFmtId="167"/><xf numFmtId="14"/></cellXfs>
      <cellStyles count="1"><cellStyle name="%1$s" xfId="0"/></cellStyles></styleSheet>
      """;

  private static final String TYPES =
      """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
      <Default Extension="rels"
       ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
      <Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml"
       ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
      <Override PartName="/xl/worksheets/sheet1.xml"
       ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
      <Override PartName="/xl/sharedStrings.xml"
       ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>
      <Override PartName="/xl/styles.xml"
       ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
      </Types>
      """;

  private XlsxParts() {}

  static Map<String, byte[]> parts(String sheets, String sheet, String strings) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", Zips.utf8(TYPES));
    parts.put("_rels/.rels", relations("officeDocument xl/workbook.xml"));
    parts.put(
        "xl/workbook.xml",
        Zips.utf8("<workbook " + S + "><sheets>" + sheets + "</sheets></workbook>"));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        relations(
            "worksheet worksheets/sheet1.xml",
            "worksheet worksheets/sheet2.xml",
            "sharedStrings sharedStrings.xml",
            "styles styles.xml"));
    parts.put(
        "xl/worksheets/sheet1.xml", Zips.utf8("<worksheet " + S + ">" + sheet + "</worksheet>"));
    parts.put("xl/sharedStrings.xml", Zips.utf8("<sst " + S + ">" + strings + "</sst>"));
    parts.put("xl/styles.xml", Zips.utf8(STYLES.formatted("kg", S)));
    return parts;
  }

  static byte[] relations(String... typesAndTargets) {
    StringBuilder xml =
        new StringBuilder(
            "<Relationships"
                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
    int id = 0;
    for (String both : typesAndTargets) {
      String[] one = both.split(" ");
      xml.append("<Relationship Id=\"r").append(++id).append("\" Type=\"").append(RELATION);
      xml.append(one[0]).append("\" Target=\"").append(one[1]).append("\"/>");
    }
    return Zips.utf8(xml.append("</Relationships>").toString());
  }

  static byte[] sheet(String data, String strings) throws IOException {
    return Zips.of(parts("<sheet name=\"Notes\" sheetId=\"1\" r:id=\"r1\"/>", data, strings));
  }

  static String comments(String canary) {
    return """
    <comments %2$s><authors><author>%1$s</author></authors><commentList>
    <comment ref="A1" authorId="0"><text><r><rPr><rFont val="%1$s"/></rPr><t>Remark.</t></r></text>
    </comment><comment ref="C1" authorId="0"><text><t>%1$s</t></text></comment></commentList>
    </comments>
    """
        .formatted(canary, S);
  }

  static String drawing(String canary) {
    return """
    <xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
     xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="%2$s">
    <xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>2</xdr:row>
    <xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff>
    <xdr:row>6</xdr:row><xdr:rowOff>%1$s</xdr:rowOff></xdr:to><xdr:sp macro="%1$s" textlink="%1$s">
    <xdr:nvSpPr><xdr:cNvPr id="2" name="%1$s" descr="%1$s"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr>
    <xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr>
    <xdr:txBody><a:bodyPr/><a:p><a:r><a:t>boxed</a:t></a:r></a:p></xdr:txBody></xdr:sp>
    <xdr:clientData/></xdr:twoCellAnchor>
    <xdr:oneCellAnchor><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="3"
     name="%1$s"/></xdr:nvGraphicFramePr><a:graphic><a:graphicData uri="%1$s"/></a:graphic>
    </xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>
    <xdr:oneCellAnchor><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="4" name="%1$s" title="%1$s"/>
    <xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="r1"/></xdr:blipFill></xdr:pic>
    <xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>
    """
        .formatted(canary, RELATION.substring(0, RELATION.length() - 1));
  }
}
