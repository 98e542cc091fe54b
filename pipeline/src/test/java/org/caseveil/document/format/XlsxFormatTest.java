package org.caseveil.document.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.caseveil.document.Document;
import org.jsoup.nodes.Entities;
import org.junit.jupiter.api.Test;

final class XlsxFormatTest extends DocumentFormatContract {

  @Override
  byte[] file(List<String> paragraphs) throws IOException {
    StringBuilder rows = new StringBuilder("<sheetData>");
    StringBuilder strings = new StringBuilder();
    for (int i = 0; i < paragraphs.size(); i++) {
      String text =
          Entities.escape(
              paragraphs.get(i),
              new org.jsoup.nodes.Document.OutputSettings().escapeMode(Entities.EscapeMode.xhtml));
      rows.append(
          "<row r=\"%1$d\"><c r=\"A%1$d\" t=\"s\"><v>%2$d</v></c></row>".formatted(i + 1, i));
      strings.append("<si><r><t xml:space=\"preserve\">").append(text, 0, 9);
      strings
          .append("</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">")
          .append(text.substring(9));
      strings.append("</t></r></si>");
    }
    return XlsxParts.sheet(rows.append("</sheetData>").toString(), strings.toString());
  }

  @Override
  byte[] hiding(String canary) throws IOException {
    String sheet =
        """
        <sheetPr codeName="%1$s"><tabColor rgb="FFFF0000"/></sheetPr>
        <cols><col min="3" max="3" width="9" hidden="1"/></cols>
        <sheetData><row r="1"><c r="A1" t="s"><v>0</v></c>
        <c r="B1" t="str"><f>%1$s!A1&amp;"%1$s"</f><v>calculated</v></c>
        <c r="C1" t="inlineStr"><is><t>%1$s</t></is></c>
        <c r="D1" s="4"><f>%1$s</f><v>61</v></c><c r="E1" s="4" t="s"><v>1</v></c></row>
        <row r="2" hidden="1"><c r="A2" t="s"><v>1</v></c></row>
        <row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3" t="s"><v>1</v></c></row></sheetData>
        <sheetProtection password="%1$s"/><autoFilter ref="A1:B3"><filterColumn colId="0"><filters>
        <filter val="%1$s"/></filters></filterColumn></autoFilter>
        <mergeCells><mergeCell ref="A3:B3"/></mergeCells>
        <conditionalFormatting sqref="A1"><cfRule><formula>"%1$s"</formula></cfRule>
        </conditionalFormatting><dataValidations><dataValidation prompt="%1$s" sqref="A1">
        <formula1>"%1$s"</formula1></dataValidation></dataValidations>
        <hyperlinks><hyperlink ref="A1" tooltip="%1$s" display="%1$s" location="%1$s"/></hyperlinks>
        <pageSetup orientation="landscape" paperSize="9" r:id="%1$s"/>
        <headerFooter><oddHeader>&amp;L&amp;"%1$s,Bold"&amp;12Ward &amp;P&amp;R&amp;F&amp;C&amp;Kff0000mid</oddHeader></headerFooter>
        <drawing r:id="r1"/><legacyDrawing r:id="r3"/><extLst><ext uri="%1$s">%1$s</ext></extLst>
        """;
    String strings =
        """
        <si><r><rPr><rFont val="%1$s"/><color rgb="FF000000"/></rPr><t>The story.</t></r>
        <rPh sb="0" eb="1"><t>%1$s</t></rPh></si><si><t>%1$s</t></si><si><t>merged</t></si>
        <si><t>unused %1$s</t></si>
        """;
    Map<String, byte[]> parts =
        XlsxParts.parts(
            "<sheet name=\"Notes\" sheetId=\"1\" r:id=\"r1\"/><sheet name=\""
                + canary
                + "\" state=\"veryHidden\" sheetId=\"2\" r:id=\"r2\"/>",
            sheet.formatted(canary),
            strings.formatted(canary));
    parts.put(
        "xl/worksheets/_rels/sheet1.xml.rels",
        XlsxParts.relations(
            "drawing ../drawings/drawing1.xml",
            "comments ../comments1.xml",
            "vmlDrawing ../drawings/vml1.vml",
            "threadedComment ../threadedComments/t1.xml",
            "ctrlProp ../ctrlProps/ctrlProp1.xml",
            "oleObject ../embeddings/oleObject1.bin",
            "table ../tables/table1.xml"));
    parts.put("xl/styles.xml", Zips.utf8(XlsxParts.STYLES.formatted(canary, XlsxParts.S)));
    parts.put("xl/drawings/drawing1.xml", Zips.utf8(XlsxParts.drawing(canary)));
    parts.put(
        "xl/drawings/_rels/drawing1.xml.rels",
        XlsxParts.relations("image ../media/" + canary + ".png"));
    parts.put("xl/comments1.xml", Zips.utf8(XlsxParts.comments(canary)));
    parts.put(
        "xl/worksheets/sheet2.xml",
        Zips.utf8(
            "<worksheet "
                + XlsxParts.S
                + "><sheetData><row><c t=\"inlineStr\"><is><t>"
                + canary
                + "</t></is></c></row></sheetData></worksheet>"));
    for (String part :
        List.of(
            "xl/drawings/vml1.vml",
            "xl/threadedComments/t1.xml",
            "xl/persons/person.xml",
            "xl/tables/table1.xml",
            "xl/calcChain.xml",
            "xl/charts/chart1.xml",
            "xl/embeddings/oleObject1.bin",
            "xl/ctrlProps/ctrlProp1.xml",
            "xl/revisions/revisionLog1.xml",
            "xl/queryTables/queryTable1.xml",
            "xl/slicers/slicer1.xml",
            "_xmlsignatures/sig1.xml",
            "xl/externalLinks/externalLink1.xml",
            "xl/pivotCache/records1.xml",
            "xl/connections.xml",
            "xl/vbaProject.bin",
            "xl/printerSettings/p1.bin",
            "xl/media/" + canary + ".png",
            "docProps/core.xml",
            "docProps/app.xml",
            "docProps/custom.xml",
            "docProps/thumbnail.jpeg",
            "customXml/item1.xml")) {
      parts.put(part, Zips.utf8("<a>" + canary + "</a>"));
    }
    parts.put(
        "xl/workbook.xml",
        Zips.utf8(
            new String(parts.get("xl/workbook.xml"), java.nio.charset.StandardCharsets.UTF_8)
                .replace(
                    "<sheets>",
                    "<fileSharing userName=\""
                        + canary
                        + "\"/><definedNames><definedName name=\""
                        + canary
                        + "\">Notes!A1</definedName></definedNames><sheets>")));
    return Zips.of(parts);
  }

  @Override
  String extension() {
    return "xlsx";
  }

  @Test
  void keepsEveryVisibleChannel() throws IOException {
    assertThat(text(hiding(CANARY), "xlsx"))
        .isEqualTo("Notes\nThe story.\ncalculated\nmerged\nWard \nmid\nboxed\nRemark.");
  }

  @Test
  void showsNumbersAndDatesAndReplacesThem() throws IOException {
    byte[] file =
        XlsxParts.sheet(
            "<sheetData><row><c><v>447700900123</v></c><c s=\"1\"><v>7</v></c><c"
                + " s=\"2\"><v>22315</v></c><c s=\"3\"><v>61</v></c><c s=\"4\"><v>61</v></c><c"
                + " s=\"5\"><v>22315.5</v></c><c><v>0.30000000000000004</v></c><c"
                + " t=\"b\"><v>1</v></c></row></sheetData>",
            "");
    assertThat(text(file, "xlsx"))
        .isEqualTo("Notes\n4.47701E+11\n007\n3 Feb 1961\n61 kg\n1961-02-03\n0.3");
    byte[] written = write(file, replacing(read(file, "xlsx"), "007", "[ID]"));
    assertThat(text(written, "xlsx"))
        .isEqualTo("Notes\n4.47701E+11\n[ID]\n3 Feb 1961\n61 kg\n1961-02-03\n0.3");
    assertThat(Unpacked.texts(written)).noneMatch(text -> text.contains("22315"));
    assertThat(Unpacked.texts(written)).noneMatch(text -> text.contains("900123"));
  }

  @Test
  void givesNamesOfSheetsThatExcelTakes() throws IOException {
    byte[] file =
        Zips.of(
            XlsxParts.parts(
                "<sheet name=\"Quillfeather\" sheetId=\"1\" r:id=\"r1\"/><sheet"
                    + " name=\"Quillfeather 2\" sheetId=\"2\" r:id=\"r1\"/>",
                "<sheetData><row><c><v>1</v></c></row></sheetData>",
                ""));
    Document document = read(file, "xlsx");
    List<org.caseveil.document.PassageEdit> edits = new java.util.ArrayList<>();
    document.passages().stream()
        .filter(passage -> passage.id().endsWith("name"))
        .forEach(
            passage ->
                edits.add(
                    new org.caseveil.document.PassageEdit(
                        passage.id(),
                        new org.caseveil.text.Edit(
                            new org.caseveil.text.Span(0, passage.text().length()),
                            "[PATIENT / the one with a long name]"))));
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(write(file, edits)))) {
      assertThat(book.getSheetName(0)).isEqualTo("(PATIENT   the one with a long");
      assertThat(book.getSheetName(1)).isEqualTo("(PATIENT   the one with a lon 2");
    }
  }

  @Test
  void opensInPoiWithItsCommentsAndNumbers() throws IOException {
    byte[] written = write(hiding(CANARY), List.of());
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(written))) {
      XSSFSheet sheet = book.getSheet("Notes");
      assertThat(book.getNumberOfSheets()).isEqualTo(1);
      assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("The story.");
      assertThat(sheet.getRow(0).getCell(0).getCellComment().getString().getString())
          .isEqualTo("Remark.");
      assertThat(sheet.getRow(0).getCell(0).getCellComment().getAuthor()).isEqualTo("Reviewer");
      assertThat(sheet.getRow(1).getZeroHeight()).isTrue();
      assertThat(sheet.getDrawingPatriarch().getShapes()).hasSize(2);
    }
    byte[] numbers =
        XlsxParts.sheet("<sheetData><row><c s=\"1\"><v>7</v></c></row></sheetData>", "");
    try (XSSFWorkbook book =
        new XSSFWorkbook(new ByteArrayInputStream(write(numbers, List.of())))) {
      assertThat(book.getSheetAt(0).getRow(0).getCell(0).getCellType()).isEqualTo(CellType.NUMERIC);
    }
  }

  @Test
  void showsNumbersAmongWords() throws IOException {
    Map<String, byte[]> parts =
        XlsxParts.parts(
            "<sheet name=\"Notes\" sheetId=\"1\" r:id=\"r1\"/>",
            "<sheetData><row><c s=\"1\"><v>42</v></c><c s=\"1\"><v>4.25</v></c></row></sheetData>",
            "");
    parts.put(
        "xl/styles.xml",
        Zips.utf8(
            "<styleSheet "
                + XlsxParts.S
                + "><numFmts><numFmt numFmtId=\"166\" formatCode=\"&quot;aged &quot;General\"/>"
                + "</numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"166\"/></cellXfs>"
                + "</styleSheet>"));
    assertThat(text(Zips.of(parts), "xlsx")).isEqualTo("Notes\naged 42\naged 4.25");
  }

  @Test
  void readsSheetsWithPrefixedNamesAndEscapedCharacters() throws IOException {
    byte[] file =
        Zips.of(
            XlsxParts.parts(
                "<sheet name=\"Notes\" sheetId=\"1\" r:id=\"r1\"/>",
                "<x:sheetData"
                    + " xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><x:row><x:c"
                    + " t=\"str\"><x:v>Mrs Quill_x000D_feather</x:v></x:c></x:row></x:sheetData>",
                ""));
    Document document = read(file, "xlsx");
    assertThat(document.joined().reveal()).isEqualTo("Notes\nMrs Quillfeather");
    byte[] written = write(file, replacing(document, NAME, "[PATIENT]"));
    assertThat(text(written, "xlsx")).isEqualTo("Notes\nMrs [PATIENT]");
  }
}
