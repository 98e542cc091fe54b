package org.caseveil.document.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.caseveil.document.Document;
import org.jsoup.nodes.Entities;
import org.junit.jupiter.api.Test;

final class OdsFormatTest extends DocumentFormatContract {

  private static byte[] sheets(String styles, String sheets, Map<String, String> more)
      throws IOException {
    return OpenDocumentParts.of(
        "spreadsheet", styles, "<office:spreadsheet>" + sheets + "</office:spreadsheet>", more);
  }

  @Override
  byte[] file(List<String> paragraphs) throws IOException {
    String rows =
        paragraphs.stream()
            .map(
                paragraph ->
                    "<table:table-row><table:table-cell><text:p>"
                        + Entities.escape(paragraph)
                        + "</text:p></table:table-cell></table:table-row>")
            .collect(Collectors.joining());
    return sheets("", "<table:table>" + rows + "</table:table>", Map.of());
  }

  @Override
  byte[] hiding(String canary) throws IOException {
    String styles =
        """
        <style:style style:name="ta1" style:family="table"><style:table-properties
         table:display="false"/></style:style><style:style style:name="%1$s" style:family="table-cell"
         style:data-style-name="%1$s"/><number:text-style style:name="%1$s"/>
        """;
    String sheets =
        """
        <table:content-validations><table:content-validation table:name="%1$s"
         table:condition="%1$s"><table:help-message><text:p>%1$s</text:p></table:help-message>
        </table:content-validation></table:content-validations>
        <table:table table:name="Notes" table:protection-key="%1$s" table:print-ranges="%1$s">
        <table:table-column/><table:table-column table:visibility="collapse"
         table:number-columns-repeated="2"/><table:table-column/>
        <table:table-row><table:table-cell table:style-name="%1$s" table:formula="%1$s"
         office:value-type="string" office:string-value="%1$s"><office:annotation
         draw:name="%1$s"><dc:creator>%1$s</dc:creator><text:p>Remark.</text:p></office:annotation>
        <text:p>The story.</text:p></table:table-cell><table:table-cell><text:p>%1$s</text:p>
        </table:table-cell><table:table-cell table:number-columns-repeated="2"><text:p>shown</text:p>
        </table:table-cell></table:table-row>
        <table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>wide</text:p>
        <draw:frame table:end-cell-address="%1$s.B3"><draw:text-box><text:p>boxed</text:p>
        </draw:text-box></draw:frame></table:table-cell><table:covered-table-cell><text:p>%1$s</text:p>
        </table:covered-table-cell></table:table-row>
        <table:table-row table:visibility="filter"><table:table-cell><text:p>%1$s</text:p>
        </table:table-cell></table:table-row></table:table>
        <table:table table:name="%1$s" table:style-name="ta1"><table:table-row><table:table-cell>
        <text:p>%1$s</text:p></table:table-cell></table:table-row></table:table>
        <table:table table:name="More"><table:shapes><draw:custom-shape draw:name="%1$s"
         draw:layer="%1$s"><text:p>drawn</text:p></draw:custom-shape></table:shapes></table:table>
        <table:named-expressions><table:named-range table:name="%1$s"/></table:named-expressions>
        <table:database-ranges><table:database-range table:name="%1$s"/></table:database-ranges>
        """;
    return sheets(
        styles.formatted(canary), sheets.formatted(canary), OpenDocumentParts.beside(canary));
  }

  @Override
  String extension() {
    return "ods";
  }

  @Test
  void keepsEveryVisibleChannel() throws IOException {
    assertThat(text(hiding(CANARY), "ods"))
        .isEqualTo("Notes\nRemark.\nThe story.\nshown\nwide\nboxed\nMore\ndrawn");
  }

  @Test
  void keepsWhatCellsShowAndNotWhatTheyStore() throws IOException {
    byte[] sheet =
        sheets(
            "",
            "<table:table table:name=\"Quillfeather\"><table:table-row>"
                + "<table:table-cell office:value-type=\"date\" office:date-value=\"1961-02-03\""
                + " table:formula=\"of:=hiddenformula\"><text:p>3 Feb</text:p></table:table-cell>"
                + "</table:table-row></table:table>",
            Map.of());
    Document document = read(sheet, "ods");
    assertThat(document.joined().reveal()).isEqualTo("Quillfeather\n3 Feb");
    byte[] written = write(sheet, replacing(document, NAME, "[P]"));
    assertThat(Unpacked.texts(written))
        .noneMatch(text -> text.contains("1961-02-03") || text.contains("hiddenformula"))
        .noneMatch(text -> text.contains(NAME));
  }
}
