package org.caseveil.document.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.caseveil.document.Document;
import org.caseveil.document.Extraction;
import org.junit.jupiter.api.Test;

/** What slides and sheets have beside what every OpenDocument file has. */
final class OtherOpenDocumentTest {

  private final Formats formats = new Formats(TestLimits.usual());

  private static byte[] file(String type, String body) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("mimetype", Zips.utf8("application/vnd.oasis.opendocument." + type));
    String o = "urn:oasis:names:tc:opendocument:xmlns:";
    entries.put(
        "content.xml",
        Zips.utf8(
            ("<office:document-content xmlns:office=\"%1$soffice:1.0\" xmlns:text=\"%1$stext:1.0\""
                        + " xmlns:table=\"%1$stable:1.0\" xmlns:draw=\"%1$sdrawing:1.0\""
                        + " xmlns:presentation=\"%1$spresentation:1.0\"><office:body>")
                    .formatted(o)
                + body
                + "</office:body></office:document-content>"));
    return Zips.of(entries);
  }

  private Document read(byte[] file) {
    Extraction extraction = formats.read(file, "");
    assertThat(extraction).isInstanceOf(Extraction.Extracted.class);
    return ((Extraction.Extracted) extraction).document();
  }

  @Test
  void sheetsKeepWhatTheyShowAndNotWhatTheyStore() throws IOException {
    byte[] sheet =
        file(
            "spreadsheet",
            "<office:spreadsheet><table:table table:name=\"Quillfeather\"><table:table-row>"
                + "<table:table-cell office:value-type=\"date\" office:date-value=\"1961-02-03\""
                + " table:formula=\"of:=hiddenformula\"><text:p>3 Feb</text:p></table:table-cell>"
                + "</table:table-row></table:table></office:spreadsheet>");
    Document document = read(sheet);
    assertThat(document.passages())
        .extracting(passage -> passage.text().reveal())
        .containsExactly("Quillfeather", "3 Feb");
    byte[] written = written(sheet, document);
    assertThat(Unpacked.texts(written))
        .noneMatch(text -> text.contains("1961-02-03") || text.contains("hiddenformula"))
        .noneMatch(text -> text.contains("Quillfeather"));
  }

  @Test
  void slidesKeepTextAndNotesAndLoseHiddenOnes() throws IOException {
    byte[] slides =
        file(
            "presentation",
            "<office:presentation><draw:page draw:name=\"secretname\"><draw:frame><draw:text-box>"
                + "<text:p>Quillfeather</text:p></draw:text-box></draw:frame><presentation:notes>"
                + "<draw:frame><draw:text-box><text:p>said quietly</text:p></draw:text-box>"
                + "</draw:frame></presentation:notes></draw:page></office:presentation>");
    Document document = read(slides);
    assertThat(document.passages())
        .extracting(passage -> passage.text().reveal())
        .containsExactly("Quillfeather", "said quietly");
    assertThat(Unpacked.contains(written(slides, document), "secretname")).isFalse();
  }

  @Test
  void tablesOfTextKeepTheirSeparators() throws IOException {
    byte[] csv = "name,said\r\n\"Quillfeather, A\",no\r\n".getBytes(StandardCharsets.UTF_8);
    Extraction extraction = formats.read(csv, "csv");
    Document document = ((Extraction.Extracted) extraction).document();
    assertThat(document.format()).isEqualTo("csv");
    Formats.Rewritten made =
        formats.write(
            csv, "csv", DocumentFormatContract.replacing(document, "Quillfeather", "[P]"));
    assertThat(new String(((Formats.Rewritten.Whole) made).bytes(), StandardCharsets.UTF_8))
        .isEqualTo("name,said\r\n\"[P], A\",no\r\n");
  }

  private byte[] written(byte[] file, Document document) {
    Formats.Rewritten made =
        formats.write(file, "", DocumentFormatContract.replacing(document, "Quillfeather", "[P]"));
    return ((Formats.Rewritten.Whole) made).bytes();
  }
}
