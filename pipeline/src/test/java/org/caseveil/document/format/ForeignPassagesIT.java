package org.caseveil.document.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.caseveil.document.Extraction;
import org.caseveil.language.LanguagePackReader;
import org.caseveil.language.ModelFiles;
import org.caseveil.language.PassageLanguages;
import org.junit.jupiter.api.Test;

/** A passage in a language without a pack is seen wherever a file of a format can have it. */
final class ForeignPassagesIT {

  private static final String GERMAN =
      "Der Patient kam gestern mit seiner Frau in die Sprechstunde und klagte \u00FCber starke Schmerzen"
          + " in der Brust, die seit drei Tagen nicht nachlassen.";

  private static final List<String> CELLS =
      List.of(
          "What was said in the week",
          "Frau kommt allein",
          "spricht kaum",
          "will nicht nach Hause",
          "Tochter ruft an",
          "hat Angst vor der Nacht",
          "isst wenig",
          "weint am Abend",
          "bleibt noch eine Woche");

  private static final PassageLanguages LANGUAGES =
      new PassageLanguages(
          ModelFiles.shipped(),
          List.of(new LanguagePackReader().read(Path.of("..", "config", "languages", "en"))));

  private final Formats formats = new Formats(TestLimits.usual());

  static Map<String, byte[]> files() throws IOException {
    List<String> story =
        List.of(DocumentFormatContract.STORY.get(0), GERMAN, DocumentFormatContract.STORY.get(1));
    Map<String, byte[]> files = new TreeMap<>();
    for (Map.Entry<String, DocumentFormatContract> format : HostileFiles.formats().entrySet()) {
      // A transcript without speakers is one passage: this one is in one language.
      boolean whole = Set.of("json", "srt").contains(format.getKey());
      files.put(
          "paragraph." + format.getKey(), format.getValue().file(whole ? List.of(GERMAN) : story));
    }
    files.put("notes.docx", inTheEdgesOfWord());
    files.put("notes.pptx", inSpeakersNotes());
    files.put("cells.xlsx", inShortCells());
    files.put("comment.xlsx", inAComment());
    for (String where : List.of("footnote", "endnote", "comment")) {
      files.put(where + ".docx", inANoteOfWord(where));
    }
    for (String note : List.of("footnote", "endnote")) {
      files.put(note + ".odt", inANoteOfOpenDocument(note));
    }
    files.put("comment.odt", text("<office:annotation><text:p>%s</text:p></office:annotation>"));
    files.put(
        "footnote.rtf",
        Zips.utf8("{\\rtf1 She came in.{\\footnote " + GERMAN.replace("\u00FC", "ue") + "}\\par}"));
    files.put("cells.docx", inCellsUnderAnEnglishHeading());
    files.put("cells.html", Zips.utf8("<table>" + rows("<tr><td>%s</td></tr>") + "</table>"));
    files.put("cells.csv", Zips.utf8(rows("%s,12\n")));
    files.put("cells.txt", Zips.utf8(rows("%s\n")));
    return files;
  }

  private static byte[] inTheEdgesOfWord() throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      document.createParagraph().createRun().setText("She came in.");
      document.createHeader(HeaderFooterType.DEFAULT).createParagraph().createRun().setText(GERMAN);
      document.createFooter(HeaderFooterType.DEFAULT).createParagraph().createRun().setText(GERMAN);
      document.createTable(1, 1).getRow(0).getCell(0).setText(GERMAN);
      document.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static byte[] inANoteOfWord(String where) throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      document.createParagraph().createRun().setText("She came in.");
      switch (where) {
        case "footnote" -> document.createFootnote().createParagraph().createRun().setText(GERMAN);
        case "endnote" -> document.createEndnote().createParagraph().createRun().setText(GERMAN);
        default ->
            document
                .createComments()
                .createComment(BigInteger.ZERO)
                .createParagraph()
                .createRun()
                .setText(GERMAN);
      }
      document.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static byte[] inANoteOfOpenDocument(String kind) throws IOException {
    return text(
        "<text:note text:note-class=\""
            + kind
            + "\"><text:note-citation>1</text:note-citation><text:note-body><text:p>%s</text:p>"
            + "</text:note-body></text:note>");
  }

  private static byte[] text(String beside) throws IOException {
    String paragraph = "<text:p>She came in." + beside.formatted(GERMAN) + "</text:p>";
    return OpenDocumentParts.of(
        "text", "", "<office:text>" + paragraph + "</office:text>", Map.of());
  }

  private static byte[] inCellsUnderAnEnglishHeading() throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      XWPFTable table = document.createTable(CELLS.size(), 1);
      for (int i = 0; i < CELLS.size(); i++) {
        table.getRow(i).getCell(0).setText(CELLS.get(i));
      }
      document.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static String rows(String row) {
    return CELLS.stream().map(row::formatted).collect(Collectors.joining());
  }

  private static byte[] inSpeakersNotes() throws IOException {
    try (XMLSlideShow show = new XMLSlideShow();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      show.getNotesSlide(show.createSlide()).getPlaceholder(1).setText(GERMAN);
      show.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static byte[] inShortCells() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      XSSFSheet sheet = workbook.createSheet("Notes");
      String[] words = GERMAN.split(" ");
      for (int i = 0; i < words.length; i += 3) {
        String cell = String.join(" ", Arrays.copyOfRange(words, i, Math.min(i + 3, words.length)));
        sheet.createRow(i / 3).createCell(0).setCellValue(cell);
      }
      workbook.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static byte[] inAComment() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      XSSFSheet sheet = workbook.createSheet("Notes");
      XSSFCell cell = sheet.createRow(0).createCell(0);
      cell.setCellValue("She came in.");
      XSSFComment comment =
          sheet.createDrawingPatriarch().createCellComment(new XSSFClientAnchor());
      comment.setString(new XSSFRichTextString(GERMAN));
      cell.setCellComment(comment);
      workbook.write(bytes);
      return bytes.toByteArray();
    }
  }

  @Test
  void isSeenInEveryFormatInCellsNotesHeadersAndComments() throws IOException {
    for (Map.Entry<String, byte[]> file : files().entrySet()) {
      String name = file.getKey();
      String extension = name.substring(name.lastIndexOf('.') + 1);
      Extraction extraction = formats.read(file.getValue(), extension);
      assertThat(extraction).as(name).isInstanceOf(Extraction.Extracted.class);
      String text = ((Extraction.Extracted) extraction).document().joined().reveal();
      assertThat(LANGUAGES.foreign(text))
          .as(name)
          .extracting(PassageLanguages.Foreign::language)
          .contains("deu");
    }
  }
}
