package org.caseveil.document.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.sl.usermodel.PictureData.PictureType;
import org.apache.poi.sl.usermodel.SlideShow;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.caseveil.document.Extraction;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Nothing of what stands beside the points of a picture inside a document gets out. */
final class PicturesInsideTest {

  private static final String CANARY = DocumentFormatContract.CANARY;
  private static final String STORY = "The story.";

  private final Formats formats = new Formats(TestLimits.usual());

  private static byte[] jpeg() throws IOException {
    return MarkedPictures.jpeg(DrawnPages.blank(32, 16), CANARY);
  }

  private static byte[] png() throws IOException {
    return MarkedPictures.png(DrawnPages.blank(32, 16), CANARY);
  }

  @TestFactory
  Stream<DynamicTest> dropsWhatStandsBesideThePoints() throws Exception {
    Map<String, byte[]> files = new TreeMap<>();
    files.put("docx", docx());
    files.put("pptx", slides(new XMLSlideShow()));
    files.put("ppt", slides(new HSLFSlideShow()));
    files.put("xlsx", sheets(new XSSFWorkbook()));
    files.put("xls", sheets(new HSSFWorkbook()));
    files.put("odt", openDocument("text", "<text:p>The story. %s</text:p>"));
    files.put("odp", openDocument("presentation", "<draw:page>%s" + box() + "</draw:page>"));
    files.put("ods", openDocument("spreadsheet", table()));
    files.put("epub", epub());
    files.put("html", Zips.utf8("<p>The story. <img src=\"" + data() + "\"></p>"));
    files.put("md", Zips.utf8("The story. ![a view](" + data() + ")"));
    files.put("rtf", Zips.utf8("{\\rtf1 The story. {\\pict\\jpegblip " + hex(jpeg()) + "}\\par}"));
    files.put("eml", mail());
    files.put("pdf", pdf());
    return files.entrySet().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getKey(), () -> check(file.getValue(), file.getKey())));
  }

  private void check(byte[] file, String extension) throws IOException {
    assertThat(holds(file)).as("the fixture hides something").isTrue();
    Formats.Rewritten made = formats.write(file, extension, List.of());
    assertThat(made).isInstanceOf(Formats.Rewritten.Whole.class);
    Formats.Rewritten.Whole whole = (Formats.Rewritten.Whole) made;
    assertThat(holds(whole.bytes())).isFalse();
    assertThat(whole.pages()).isEmpty();
    var read = formats.read(whole.bytes(), whole.extension());
    assertThat(((Extraction.Extracted) read).document().joined().reveal()).contains(STORY);
  }

  /** RTF keeps the bytes of pictures as hexadecimal digits. */
  private static boolean holds(byte[] file) throws IOException {
    String digits = HexFormat.of().formatHex(Zips.utf8(CANARY));
    return Unpacked.texts(file).stream()
        .anyMatch(text -> text.contains(CANARY) || text.toLowerCase().contains(digits));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static String data() throws IOException {
    return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg());
  }

  private static byte[] docx() throws IOException, InvalidFormatException {
    try (XWPFDocument document = new XWPFDocument()) {
      var run = document.createParagraph().createRun();
      run.setText(STORY);
      run.addPicture(
          new ByteArrayInputStream(jpeg()), Document.PICTURE_TYPE_JPEG, "a.jpg", 9525, 9525);
      run.addPicture(
          new ByteArrayInputStream(png()), Document.PICTURE_TYPE_PNG, "b.png", 9525, 9525);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static byte[] slides(SlideShow<?, ?> show) throws IOException {
    try (show) {
      var slide = show.createSlide();
      var box = slide.createTextBox();
      box.setText(STORY);
      box.setAnchor(new Rectangle(50, 50, 400, 50));
      slide.createPicture(show.addPicture(jpeg(), PictureType.JPEG));
      slide.createPicture(show.addPicture(png(), PictureType.PNG));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      show.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static byte[] sheets(Workbook workbook) throws IOException {
    try (workbook) {
      Sheet sheet = workbook.createSheet("One");
      sheet.createRow(0).createCell(0).setCellValue(STORY);
      var drawing = sheet.createDrawingPatriarch();
      for (int picture :
          List.of(
              workbook.addPicture(jpeg(), Workbook.PICTURE_TYPE_JPEG),
              workbook.addPicture(png(), Workbook.PICTURE_TYPE_PNG))) {
        var place = workbook.getCreationHelper().createClientAnchor();
        place.setCol2(3);
        place.setRow2(3);
        drawing.createPicture(place, picture);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static String box() {
    return "<draw:frame><draw:text-box><text:p>The story.</text:p></draw:text-box></draw:frame>";
  }

  private static String table() {
    return "<table:table table:name=\"One\"><table:table-row><table:table-cell><text:p>The"
        + " story.</text:p>%s</table:table-cell></table:table-row></table:table>";
  }

  private static byte[] openDocument(String kind, String body) throws IOException {
    String frames =
        "<draw:frame><draw:image xlink:href=\"Pictures/a.jpg\"/></draw:frame>"
            + "<draw:frame><draw:image xlink:href=\"Pictures/b.png\"/></draw:frame>";
    byte[] bare =
        OpenDocumentParts.of(
            kind,
            "",
            "<office:%1$s>%2$s</office:%1$s>".formatted(kind, body.formatted(frames)),
            Map.of());
    Map<String, byte[]> entries = new LinkedHashMap<>(Zips.entries(bare));
    entries.put("Pictures/a.jpg", jpeg());
    entries.put("Pictures/b.png", png());
    return Zips.of(entries);
  }

  private static byte[] epub() throws IOException {
    Map<String, byte[]> entries =
        new LinkedHashMap<>(Zips.entries(new EpubFormatTest().file(List.of(STORY))));
    entries.put("OEBPS/text/a.jpg", jpeg());
    entries.replaceAll(
        (name, content) ->
            name.endsWith("page 1.xhtml")
                ? Zips.utf8(
                    new String(content, StandardCharsets.UTF_8)
                        .replace("<body>", "<body><img src=\"a.jpg\"/>"))
                : content);
    return Zips.of(entries);
  }

  private static byte[] mail() throws IOException {
    return Zips.utf8(
        """
        From: a@example.org
        Subject: x
        Content-Type: multipart/related; boundary=b

        --b
        Content-Type: text/html

        <p>The story.</p><img src="cid:a">
        --b
        Content-Type: image/jpeg
        Content-ID: <a>
        Content-Transfer-Encoding: base64
        Content-Disposition: inline; filename="a.jpg"

        %s
        --b--
        """
            .formatted(Base64.getMimeEncoder().encodeToString(jpeg()))
            .replaceAll("\r?\n", "\r\n"));
  }

  /** A page of text with a small photograph, and what a program keeps with it. */
  private static byte[] pdf() throws IOException {
    PDDocument pdf = Pdfs.page(Pdfs.lines(STORY));
    PDImageXObject picture = JPEGFactory.createFromByteArray(pdf, jpeg());
    picture.setMetadata(new PDMetadata(pdf, new ByteArrayInputStream(Zips.utf8(CANARY))));
    picture.getCOSObject().setString(COSName.getPDFName("ID"), CANARY);
    try (PDPageContentStream content =
        new PDPageContentStream(pdf, pdf.getPage(0), AppendMode.APPEND, false)) {
      content.drawImage(picture, 72, 300, 64, 32);
    }
    return Pdfs.saved(pdf);
  }
}
