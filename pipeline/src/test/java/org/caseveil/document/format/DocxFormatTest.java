package org.caseveil.document.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.caseveil.document.Document;
import org.caseveil.document.PassageEdit;
import org.junit.jupiter.api.Test;

final class DocxFormatTest extends DocumentFormatContract {

  private static final String HEAD =
      """
      <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
       xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
       xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
       xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
       xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"
       xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
       xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
       xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
       xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"
       mc:Ignorable="w14"><w:body>\
      """;
  private static final String TAIL = "</w:body></w:document>";

  @Override
  byte[] file(List<String> paragraphs) throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      for (String paragraph : paragraphs) {
        // Formatting changes inside the words, as it does in real files.
        XWPFParagraph made = document.createParagraph();
        for (int at = 0; at < paragraph.length(); at += 6) {
          XWPFRun run = made.createRun();
          run.setBold(at % 12 == 0);
          run.setText(paragraph.substring(at, Math.min(at + 6, paragraph.length())));
        }
      }
      document
          .getProperties()
          .getCoreProperties()
          .setCreated(Optional.of(Date.from(Instant.EPOCH)));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.write(bytes);
      return Zips.of(Zips.entries(bytes.toByteArray()));
    }
  }

  /** A file of POI's with the body replaced, and with more parts and relationships. */
  private byte[] file(String body, Map<String, String> parts, String relations) throws IOException {
    Map<String, byte[]> entries = Zips.entries(file(STORY));
    entries.put("word/document.xml", Zips.utf8(HEAD + body + TAIL));
    entries.put(
        "word/_rels/document.xml.rels",
        Zips.utf8(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + relations
                + "</Relationships>"));
    new TreeMap<>(parts).forEach((name, content) -> entries.put(name, Zips.utf8(content)));
    return Zips.of(entries);
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, OoxmlPackage.RELATION, type, target);
  }

  @Override
  byte[] hiding(String canary) throws IOException {
    String body =
        """
        <w:p w:rsidR="00AB" w14:paraId="1"><w:pPr><w:pStyle w:val="%1$s"/><w:rPr>
         <w:ins w:author="%1$s" w:date="2024-01-01T00:00:00Z"/></w:rPr>
         <w:pPrChange w:author="%1$s"><w:pPr/></w:pPrChange></w:pPr>
        <w:bookmarkStart w:id="1" w:name="%1$s"/><w:commentRangeStart w:id="0"/>
        <w:r><w:rPr><w:rFonts w:ascii="%1$s"/></w:rPr><w:t>The </w:t></w:r>
        <w:ins w:id="3" w:author="%1$s"><w:r><w:t xml:space="preserve">The story.</w:t></w:r></w:ins>
        <w:del w:id="2" w:author="%1$s"><w:r><w:delText>%1$s</w:delText></w:r></w:del>
        <w:moveFrom w:author="%1$s"><w:r><w:t>%1$s</w:t></w:r></w:moveFrom>
        <w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>
        <w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>%1$s</w:t></w:r>
        <w:r><w:rPr><w:rStyle w:val="Hid%1$s"/></w:rPr><w:t>%1$s</w:t></w:r></w:p>
        <w:p><w:hyperlink r:id="link" w:tooltip="%1$s" w:anchor="%1$s"><w:r><w:t>a link</w:t></w:r>
        </w:hyperlink><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="%1$s"/></w:ffData>
        </w:fldChar></w:r><w:r><w:instrText> AUTHOR "%1$s"</w:instrText></w:r>
        <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>shown</w:t></w:r>
        <w:r><w:fldChar w:fldCharType="end"/></w:r>
        <w:fldSimple w:instr=" FILENAME %1$s "><w:r><w:t>name</w:t></w:r></w:fldSimple></w:p>
        <w:sdt><w:sdtPr><w:alias w:val="%1$s"/><w:tag w:val="%1$s"/><w:dataBinding
         w:xpath="%1$s"/><w:dropDownList><w:listItem w:displayText="%1$s" w:value="%1$s"/>
         </w:dropDownList></w:sdtPr><w:sdtContent>
        <w:p><w:r><w:t>control</w:t></w:r></w:p></w:sdtContent></w:sdt>
        <w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="%1$s" descr="%1$s" title="%1$s">
         <a:hlinkClick r:id="link" tooltip="%1$s"/></wp:docPr><a:graphic><a:graphicData
         uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>
         <pic:cNvPr id="1" name="%1$s.jpg" descr="%1$s"/></pic:nvPicPr><pic:blipFill>
         <a:blip r:embed="image"><a:extLst><a:ext uri="%1$s"/></a:extLst></a:blip></pic:blipFill>
         </pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>
         <w:r><w:drawing><wp:inline><a:graphic><a:graphicData uri="urn:%1$s"><a:t>%1$s</a:t>
         </a:graphicData></a:graphic></wp:inline></w:drawing></w:r>
         <w:r><w:pict><v:shape id="%1$s" alt="%1$s" title="%1$s" href="%1$s" o:gfxdata="%1$s">
         <v:imagedata r:id="image" o:title="%1$s"/></v:shape></w:pict></w:r>
         <w:r><w:object><o:OLEObject ProgID="%1$s" r:id="ole"/></w:object></w:r></w:p>
        <w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:wsp><wps:cNvPr id="2"
         name="%1$s"/><wps:txbx><w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p>
         </w:txbxContent></wps:txbx></wps:wsp></mc:Choice><mc:Fallback><w:pict><v:textbox>
         <w:txbxContent><w:p><w:r><w:t>%1$s</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict>
         </mc:Fallback></mc:AlternateContent></w:r></w:p>
        <w:tbl><w:tblPr><w:tblCaption w:val="%1$s"/><w:tblDescription w:val="%1$s"/></w:tblPr>
        <w:tr><w:trPr><w:del w:author="%1$s"/></w:trPr><w:tc><w:p><w:r><w:t>%1$s</w:t></w:r></w:p>
        </w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
        <w:p><w:smartTag w:uri="%1$s" w:element="%1$s"><w:smartTagPr><w:attr w:name="%1$s"
         w:val="%1$s"/></w:smartTagPr><w:r><w:rPr><w:rPrChange w:author="%1$s"><w:rPr/></w:rPrChange>
         </w:rPr><w:t>tagged</w:t></w:r></w:smartTag><w:permStart w:id="9" w:ed="%1$s"/>
         <w:r><w:footnoteReference w:id="2"/></w:r></w:p>
        <w:altChunk r:id="chunk"/><w:sectPr><w:headerReference w:type="default" r:id="head"/></w:sectPr>
        """
            .formatted(canary);
    String w = "xmlns:w=\"" + Wordprocessing.W + "\"";
    return file(
        body,
        Map.ofEntries(
            Map.entry("docProps/core.xml", "<a>" + canary + "</a>"),
            Map.entry("docProps/app.xml", "<a>" + canary + "</a>"),
            Map.entry("docProps/custom.xml", "<a>" + canary + "</a>"),
            Map.entry("docProps/thumbnail.jpeg", canary),
            Map.entry("customXml/item1.xml", "<a>" + canary + "</a>"),
            Map.entry("word/embeddings/oleObject1.bin", canary),
            Map.entry("word/charts/chart1.xml", "<a>" + canary + "</a>"),
            Map.entry("word/diagrams/data1.xml", "<a>" + canary + "</a>"),
            Map.entry("word/activeX/activeX1.xml", "<a>" + canary + "</a>"),
            Map.entry("word/commentsExtended.xml", "<a>" + canary + "</a>"),
            Map.entry("word/webSettings.xml", "<a>" + canary + "</a>"),
            Map.entry("_xmlsignatures/sig1.xml", "<a>" + canary + "</a>"),
            Map.entry(
                "word/footnotes.xml",
                "<w:footnotes %s><w:footnote w:id=\"2\"><w:p><w:r><w:t>noted</w:t></w:r></w:p></w:footnote></w:footnotes>"
                    .formatted(w)),
            Map.entry("word/chunk.html", canary),
            Map.entry("word/vbaProject.bin", canary),
            Map.entry("word/media/" + canary + ".jpg", canary),
            Map.entry("word/fontTable.xml", "<a>" + canary + "</a>"),
            Map.entry("word/glossary/document.xml", "<a>" + canary + "</a>"),
            Map.entry("word/people.xml", "<a>" + canary + "</a>"),
            Map.entry(
                "word/" + canary + ".xml",
                "<w:hdr " + w + "><w:p><w:r><w:t>head</w:t></w:r></w:p></w:hdr>"),
            Map.entry(
                "word/comments.xml",
                "<w:comments %s><w:comment w:id=\"0\" w:author=\"%s\" w:initials=\"%s\" w:date=\"%s\"><w:p><w:r><w:t>Remark.</w:t></w:r></w:p></w:comment></w:comments>"
                    .formatted(w, canary, canary, canary)),
            Map.entry(
                "word/settings.xml",
                "<w:settings %s xmlns:r=\"%s\"><w:attachedTemplate r:id=\"x\"/><w:mailMerge><w:connectString w:val=\"%s\"/></w:mailMerge><w:docVars><w:docVar w:name=\"%s\" w:val=\"%s\"/></w:docVars><w:rsids><w:rsid w:val=\"00%s\"/></w:rsids></w:settings>"
                    .formatted(w, OoxmlPackage.RELATION, canary, canary, canary, canary)),
            Map.entry("word/_rels/settings.xml.rels", "<a>" + canary + "</a>"),
            Map.entry(
                "word/styles.xml",
                ("<w:styles %1$s><w:latentStyles><w:lsdException"
                        + " w:name=\"%2$s\"/></w:latentStyles><w:style w:styleId=\"%2$s\""
                        + " w:customStyle=\"1\"><w:name w:val=\"%2$s\"/><w:aliases"
                        + " w:val=\"%2$s\"/></w:style><w:style w:styleId=\"Hid%2$s\"><w:name"
                        + " w:val=\"x\"/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>")
                    .formatted(w, canary))),
        relation("link", "hyperlink\" TargetMode=\"External", "https://" + canary + ".example/")
            + relation("image", "image", "media/" + canary + ".jpg")
            + relation("head", "header", canary + ".xml")
            + relation("c", "comments", "comments.xml")
            + relation("s", "settings", "settings.xml")
            + relation("st", "styles", "styles.xml")
            + relation("f", "fontTable", "fontTable.xml")
            + relation("g", "glossaryDocument", "glossary/document.xml")
            + relation("n", "footnotes", "footnotes.xml")
            + relation("ch", "chart", "charts/chart1.xml")
            + relation("di", "diagramData", "diagrams/data1.xml")
            + relation("p", "people", "people.xml")
            + relation("chunk", "aFChunk", "chunk.html")
            + relation("ole", "oleObject", "embeddings/oleObject1.bin"));
  }

  @Override
  String extension() {
    return "docx";
  }

  @Test
  void keepsEveryVisibleChannel() throws IOException {
    assertThat(text(hiding(CANARY), "docx"))
        .contains("The story.", "a link", "shown", "name", "control", "boxed", "cell")
        .contains("head", "Remark.", "noted", "tagged");
  }

  @Test
  void opensInAnotherLibraryAndKeepsFormatting() throws IOException {
    byte[] file = file(STORY);
    byte[] written = write(file, replacing(read(file, "docx"), NAME, "[PATIENT]"));
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(written))) {
      XWPFParagraph first = document.getParagraphs().get(0);
      assertThat(first.getText()).isEqualTo(STORY.get(0).replace(NAME, "[PATIENT]"));
      assertThat(first.getRuns()).extracting(XWPFRun::isBold).contains(true, false);
    }
    try (XWPFDocument document =
        new XWPFDocument(new ByteArrayInputStream(write(hiding(CANARY), List.of())))) {
      assertThat(document.getHeaderList()).hasSize(1);
      assertThat(document.getComments()).hasSize(1);
      assertThat(document.getAllPictures()).hasSize(1);
      assertThat(document.getTables()).hasSize(1);
    }
  }

  @Test
  void replacesOverTabsAndBreaks() throws IOException {
    byte[] file =
        file(
            "<w:p><w:r><w:t>Mrs Quill</w:t><w:softHyphen/><w:t>feather</w:t><w:tab/>"
                + "<w:t>12</w:t><w:noBreakHyphen/><w:t>34</w:t><w:br/><w:t>left</w:t></w:r></w:p>",
            Map.of(),
            "");
    Document document = read(file, "docx");
    assertThat(document.joined().reveal()).isEqualTo("Mrs Quillfeather\t12-34\nleft");
    byte[] written = write(file, replacing(document, "Quillfeather\t12-34\nleft", "P"));
    assertThat(text(written, "docx")).isEqualTo("Mrs P");
  }

  @Test
  void leavesOutWhatFieldsKeepAndDoNotShow() throws IOException {
    byte[] file =
        file(
            "<w:p><w:r><w:t xml:space=\"preserve\">She </w:t><w:fldChar"
                + " w:fldCharType=\"begin\"/><w:instrText> set who \"Q\" </w:instrText><w:fldChar"
                + " w:fldCharType=\"separate\"/><w:t>Quill</w:t><w:fldChar"
                + " w:fldCharType=\"end\"/><w:t>left.</w:t></w:r></w:p>",
            Map.of(),
            "");
    assertThat(text(file, "docx")).isEqualTo("She left.");
    assertThat(Unpacked.contains(write(file, List.of()), "Quill")).isFalse();
  }

  @Test
  void readsHowAWordIsSaidApartFromTheWord() throws IOException {
    String body =
        "<w:p><w:r><w:t xml:space=\"preserve\">Mrs </w:t></w:r><w:r><w:ruby><w:rt><w:r><w:t>kwil"
            + "</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>Quillfeather</w:t></w:r></w:rubyBase>"
            + "</w:ruby></w:r><w:r><w:t xml:space=\"preserve\"> left.</w:t></w:r></w:p>";
    byte[] file = file(body, Map.of(), "");
    Document document = read(file, "docx");
    assertThat(document.joined().reveal()).isEqualTo("Mrs Quillfeather left.\nkwil");
    byte[] written = write(file, replacing(document, NAME, "[PATIENT]"));
    assertThat(text(written, "docx")).isEqualTo("Mrs [PATIENT] left.\nkwil");
  }

  @Test
  void keepsPageNumbersAsFields() throws IOException {
    byte[] file =
        file(
            "<w:p><w:r><w:t>Page </w:t><w:fldChar w:fldCharType=\"begin\"/><w:instrText> PAGE \\* x"
                + "</w:instrText><w:fldChar w:fldCharType=\"separate\"/><w:t>1</w:t>"
                + "<w:fldChar w:fldCharType=\"end\"/></w:r></w:p>",
            Map.of(),
            "");
    byte[] written = write(file, List.<PassageEdit>of());
    assertThat(new String(Zips.entries(written).get("word/document.xml"), "UTF-8"))
        .contains("<w:instrText> PAGE </w:instrText>");
  }
}
