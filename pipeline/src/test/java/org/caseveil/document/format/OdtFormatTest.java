package org.caseveil.document.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.caseveil.document.Document;
import org.jsoup.nodes.Entities;
import org.junit.jupiter.api.Test;

final class OdtFormatTest extends DocumentFormatContract {

  private static final String NAMESPACES =
      """
       xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
       xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
       xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
       xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
       xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
       xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
       xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
       xmlns:form="urn:oasis:names:tc:opendocument:xmlns:form:1.0"
       xmlns:xhtml="http://www.w3.org/1999/xhtml"
       xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"
      """;

  private static byte[] odt(String body, Map<String, String> more) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("mimetype", Zips.utf8("application/vnd.oasis.opendocument.text"));
    entries.put("META-INF/manifest.xml", OpenDocumentParts.manifest("text"));
    entries.put(
        "content.xml",
        Zips.utf8(
            "<office:document-content" + NAMESPACES + ">" + body + "</office:document-content>"));
    new TreeMap<>(more).forEach((name, content) -> entries.put(name, Zips.utf8(content)));
    return Zips.of(entries);
  }

  @Override
  byte[] file(List<String> paragraphs) throws IOException {
    String text =
        paragraphs.stream()
            .map(
                paragraph ->
                    "<text:p text:style-name=\"P1\">\n  "
                        + Entities.escape(paragraph.substring(0, 9))
                        + "<text:span text:style-name=\"T1\">"
                        + Entities.escape(paragraph.substring(9))
                        + "</text:span></text:p>")
            .collect(Collectors.joining("\n"));
    return odt("<office:body><office:text>" + text + "</office:text></office:body>", Map.of());
  }

  @Override
  byte[] hiding(String canary) throws IOException {
    String content =
        """
        <office:scripts><office:script>%1$s</office:script></office:scripts>
        <office:font-face-decls><style:font-face style:name="%1$s" svg:font-family="%1$s"/>
        </office:font-face-decls>
        <office:automatic-styles><style:style style:name="P1" style:parent-style-name="%1$s"/>
        <style:style style:name="Hidden" style:family="text"><style:text-properties
         text:display="none" style:font-name="%1$s"/></style:style></office:automatic-styles>
        <office:body><office:text>
        <text:tracked-changes><text:changed-region text:id="%1$s"><text:deletion>
        <office:change-info><dc:creator>%1$s</dc:creator></office:change-info>
        <text:p>%1$s</text:p></text:deletion></text:changed-region><text:changed-region text:id="i">
        <text:insertion><office:change-info><dc:creator>%1$s</dc:creator><dc:date>%1$s</dc:date>
        </office:change-info></text:insertion></text:changed-region></text:tracked-changes>
        <office:forms><form:form form:name="%1$s"><form:text form:value="%1$s"/></form:form></office:forms>
        <text:user-field-decls><text:user-field-decl text:name="%1$s" office:string-value="%1$s"/>
        </text:user-field-decls>
        <text:p text:style-name="%1$s" xml:id="%1$s">The <text:change text:change-id="%1$s"/>story.
        <text:bookmark text:name="%1$s"/><office:annotation office:name="%1$s">
        <dc:creator>%1$s</dc:creator><dc:date>%1$s</dc:date><text:p>Remark.</text:p>
        </office:annotation></text:p>%1$s
        <text:p><text:a xlink:href="https://%1$s.example/" office:title="%1$s">a link</text:a>
        <text:hidden-text text:string-value="%1$s">%1$s</text:hidden-text>
        <text:span text:style-name="Hidden">%1$s</text:span>
        <text:user-field-get text:name="%1$s">shown</text:user-field-get>
        <text:file-name>name</text:file-name>
        <draw:frame draw:name="%1$s" draw:style-name="%1$s"><draw:image
         xlink:href="Pictures/%1$s.jpg"/><svg:title>%1$s</svg:title><svg:desc>%1$s</svg:desc>
        </draw:frame><draw:frame><draw:object xlink:href="./%1$s"/></draw:frame>
        <draw:frame><draw:text-box><text:p>boxed</text:p></draw:text-box></draw:frame>
        <text:note text:id="%1$s"><text:note-citation>1</text:note-citation><text:note-body>
        <text:p>noted</text:p></text:note-body></text:note></text:p>
        <text:section text:name="%1$s" text:display="none"><text:p>%1$s</text:p></text:section>
        <text:p><text:hidden-paragraph text:is-hidden="true"/>%1$s</text:p>
        <text:p xhtml:about="%1$s"><text:meta xml:id="%1$s">meant</text:meta></text:p>
        <table:table table:style-name="%1$s" table:name="%1$s" table:template-name="%1$s"
         text:oddity="%1$s"><table:table-row table:visibility="collapse">
        <table:table-cell><text:p>%1$s</text:p></table:table-cell></table:table-row>
        <table:table-row><table:table-cell table:formula="%1$s" office:string-value="%1$s">
        <text:p>cell</text:p></table:table-cell></table:table-row></table:table>
        </office:text></office:body>
        """
            .formatted(canary);
    String styles =
        """
        <office:document-styles %2$s><office:styles><style:style style:name="%1$s"
         style:display-name="%1$s" style:family="paragraph"/></office:styles>
        <office:master-styles><style:master-page style:name="%1$s"><style:header>
        <text:p>head</text:p></style:header></style:master-page></office:master-styles>
        </office:document-styles>
        """
            .formatted(canary, NAMESPACES);
    return odt(
        content,
        Map.of(
            "styles.xml",
            styles,
            "manifest.rdf",
            "<a>" + canary + "</a>",
            "Versions/Version1",
            canary,
            "meta.xml",
            "<a>" + canary + "</a>",
            "settings.xml",
            "<a>" + canary + "</a>",
            "Thumbnails/thumbnail.png",
            canary,
            "Pictures/" + canary + ".jpg",
            canary,
            "Basic/Standard/Module1.xml",
            canary,
            "Object 1/content.xml",
            canary,
            "META-INF/documentsignatures.xml",
            canary));
  }

  @Override
  String extension() {
    return "odt";
  }

  @Test
  void keepsEveryVisibleChannel() throws IOException {
    assertThat(text(hiding(CANARY), "odt"))
        .contains(
            "The story.", "Remark.", "a link", "shown", "name", "boxed", "noted", "cell", "meant")
        .contains("head")
        .doesNotContain(CANARY);
  }

  @Test
  void readsSpacesAndTabsAndReplacesThem() throws IOException {
    byte[] file =
        odt(
            "<office:body><office:text><text:p>Mrs  Quill<text:span>feather</text:span><text:s"
                + " text:c=\"3\"/>x<text:tab/>y<text:line-break/>z</text:p></office:text>"
                + "</office:body>",
            Map.of());
    Document document = read(file, "odt");
    assertThat(document.joined().reveal()).isEqualTo("Mrs Quillfeather   x\ty\nz");
    byte[] written = write(file, replacing(document, "Quillfeather   x\ty", "P"));
    assertThat(text(written, "odt")).isEqualTo("Mrs P\nz");
  }

  @Test
  void readsWhatStandsAboveAWordByItself() throws IOException {
    byte[] file =
        odt(
            "<office:body><office:text><text:p>Mrs <text:ruby><text:ruby-base>Quillfeather"
                + "</text:ruby-base><text:ruby-text>Ottoline</text:ruby-text></text:ruby> left."
                + "</text:p></office:text></office:body>",
            Map.of());
    Document document = read(file, "odt");
    assertThat(document.joined().reveal()).isEqualTo("Mrs Quillfeather left.\nOttoline");
    byte[] written = write(file, replacing(document, "Ottoline", "[P]"));
    assertThat(text(written, "odt")).isEqualTo("Mrs Quillfeather left.\n[P]");
  }

  @Test
  void storesTheMediaTypeFirstAndUnpacked() throws IOException {
    byte[] written = write(file(STORY), List.of());
    assertThat(new String(written, 30, 8, java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("mimetype");
  }
}
