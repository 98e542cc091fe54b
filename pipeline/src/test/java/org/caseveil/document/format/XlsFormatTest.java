package org.caseveil.document.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hpsf.CustomProperties;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFHyperlink;
import org.apache.poi.hssf.usermodel.HSSFName;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFShapeTypes;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFSimpleShape;
import org.apache.poi.hssf.usermodel.HSSFTextbox;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.caseveil.document.Passage;
import org.caseveil.document.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class XlsFormatTest extends DocumentFormatContract {

  private static byte[] saved(HSSFWorkbook workbook) throws IOException {
    try (workbook) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      return bytes.toByteArray();
    }
  }

  @Override
  byte[] file(List<String> paragraphs) throws IOException {
    HSSFWorkbook workbook = new HSSFWorkbook();
    HSSFSheet sheet = workbook.createSheet("Notes");
    for (int i = 0; i < paragraphs.size(); i++) {
      HSSFRichTextString text = new HSSFRichTextString(paragraphs.get(i));
      HSSFFont bold = workbook.createFont();
      bold.setBold(true);
      text.applyFont(0, 9, bold);
      sheet.createRow(i).createCell(0).setCellValue(text);
    }
    return saved(workbook);
  }

  @Override
  byte[] hiding(String canary) throws IOException {
    HSSFWorkbook workbook = new HSSFWorkbook();
    workbook.createInformationProperties();
    workbook.getSummaryInformation().setAuthor(canary);
    workbook.getSummaryInformation().setTitle(canary);
    workbook.getDocumentSummaryInformation().setCompany(canary);
    CustomProperties custom = new CustomProperties();
    custom.put("Case", canary);
    workbook.getDocumentSummaryInformation().setCustomProperties(custom);
    HSSFSheet sheet = workbook.createSheet("Ward round");
    HSSFRow row = sheet.createRow(0);
    HSSFCell story = row.createCell(0);
    story.setCellValue("The story.");
    HSSFHyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.URL);
    link.setAddress("https://" + canary + ".example");
    story.setHyperlink(link);
    HSSFCellStyle odd = workbook.createCellStyle();
    HSSFFont hand = workbook.createFont();
    hand.setFontName(canary);
    odd.setFont(hand);
    odd.setUserStyleName(canary);
    story.setCellStyle(odd);
    row.createCell(1).setCellFormula("IF(1=1,61,\"" + canary + "\")");
    workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
    row.createCell(2).setCellValue("column " + canary);
    sheet.setColumnHidden(2, true);
    HSSFRow hidden = sheet.createRow(1);
    hidden.createCell(0).setCellValue("row " + canary);
    hidden.setZeroHeight(true);
    sheet.createRow(2).createCell(0).setCellValue("merged");
    sheet.getRow(2).createCell(1).setCellValue("under " + canary);
    sheet.addMergedRegion(new CellRangeAddress(2, 2, 0, 1));
    HSSFCellStyle nothing = workbook.createCellStyle();
    nothing.setDataFormat(workbook.createDataFormat().getFormat(";;;"));
    HSSFCell unseen = sheet.getRow(2).createCell(3);
    unseen.setCellValue(canary);
    unseen.setCellStyle(nothing);
    drawings(sheet, canary);
    sheet.getHeader().setCenter("mid&\"" + canary + ",Bold\"&12dle");
    sheet.protectSheet(canary);
    HSSFName name = workbook.createName();
    name.setNameName(canary);
    name.setRefersToFormula("'Ward round'!$A$1");
    workbook.createSheet(canary).createRow(0).createCell(0).setCellValue(canary);
    workbook.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
    return withMacros(saved(workbook), canary);
  }

  private static void drawings(HSSFSheet sheet, String canary) {
    HSSFPatriarch drawing = sheet.createDrawingPatriarch();
    HSSFComment comment =
        drawing.createComment(new HSSFClientAnchor(0, 0, 0, 0, (short) 4, 0, (short) 6, 3));
    comment.setAuthor(canary);
    comment.setString(new HSSFRichTextString("Remark."));
    sheet.getRow(0).getCell(0).setCellComment(comment);
    HSSFTextbox box =
        drawing.createTextbox(new HSSFClientAnchor(0, 0, 0, 0, (short) 1, 4, (short) 4, 8));
    box.setString(new HSSFRichTextString("boxed words\nbelow"));
    drawing.createSimpleShape(new HSSFClientAnchor(0, 0, 0, 0, (short) 1, 9, (short) 4, 12));
  }

  private static byte[] withMacros(byte[] file, String canary) throws IOException {
    try (POIFSFileSystem ole = new POIFSFileSystem(new ByteArrayInputStream(file))) {
      ole.getRoot()
          .createDirectory("_VBA_PROJECT_CUR")
          .createDocument("Module1", new ByteArrayInputStream(Zips.utf8(canary)));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ole.writeFilesystem(bytes);
      return bytes.toByteArray();
    }
  }

  @Override
  String extension() {
    return "xls";
  }

  @Override
  String extensionWritten() {
    return "xlsx";
  }

  @Test
  void readsEverythingThatIsShown() throws IOException {
    assertThat(read(hiding(CANARY), "xls").passages())
        .extracting(passage -> passage.text().reveal())
        .containsExactlyInAnyOrder(
            "Ward round",
            "The story.",
            "61",
            "merged",
            "Remark.",
            "boxed words",
            "below",
            "middle");
  }

  @Test
  void tellsWhatWasDropped() throws IOException {
    assertThat(read(hiding(CANARY), "xls").notes())
        .contains(
            "Written as an Excel workbook of the kind in use (XLSX); looks within a cell go.",
            "What stood in hidden rows, columns and sheets was dropped.",
            "Comments stay, without their authors' names and dates.",
            "Formulas were replaced by what they show.");
  }

  @Test
  void showsDatesNumbersAndColoursAsBefore() throws IOException {
    HSSFWorkbook workbook = new HSSFWorkbook();
    HSSFSheet sheet = workbook.createSheet("a");
    HSSFCellStyle dated = workbook.createCellStyle();
    dated.setDataFormat(workbook.createDataFormat().getFormat("d mmm yyyy"));
    HSSFFont red = workbook.createFont();
    red.setColor(HSSFFont.COLOR_RED);
    dated.setFont(red);
    HSSFCell day = sheet.createRow(0).createCell(0);
    day.setCellValue(45000.0);
    day.setCellStyle(dated);
    sheet.createRow(1).createCell(0).setCellValue(61.5);
    byte[] written = write(saved(workbook), List.of());
    assertThat(read(written, "xlsx").passages())
        .extracting(Passage::text)
        .extracting(text -> text.reveal())
        .containsExactly("a", "15 Mar 2023", "61.5");
    try (XSSFWorkbook made = new XSSFWorkbook(new ByteArrayInputStream(written))) {
      XSSFCell cell = made.getSheetAt(0).getRow(0).getCell(0);
      assertThat(cell.getCellStyle().getFont().getXSSFColor().getARGBHex()).isEqualTo("FFFF0000");
    }
  }

  /** POI's own record has the two bytes of this setting the wrong way round. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void fitsASheetToItsPagesOnlyWhereItWasFitted(boolean fitted) throws IOException {
    HSSFWorkbook workbook = new HSSFWorkbook();
    HSSFSheet sheet = workbook.createSheet("a");
    sheet.createRow(0).createCell(0).setCellValue("The story.");
    sheet.setAutobreaks(fitted);
    byte[] written = write(saved(workbook), List.of());
    try (XSSFWorkbook made = new XSSFWorkbook(new ByteArrayInputStream(written))) {
      assertThat(made.getSheetAt(0).getFitToPage()).isEqualTo(fitted);
    }
  }

  @Test
  void readsSheetsWithPicturesLinesAndEmptyShapes() throws IOException {
    HSSFWorkbook workbook = new HSSFWorkbook();
    HSSFSheet sheet = workbook.createSheet("a");
    sheet.createRow(0).createCell(0).setCellValue("The story.");
    HSSFPatriarch drawing = sheet.createDrawingPatriarch();
    HSSFClientAnchor place = new HSSFClientAnchor(0, 0, 0, 0, (short) 1, 9, (short) 4, 12);
    byte[] picture = DrawnPages.png(DrawnPages.blank(9, 9));
    drawing.createPicture(place, workbook.addPicture(picture, Workbook.PICTURE_TYPE_PNG));
    for (int type : new int[] {HSSFSimpleShape.OBJECT_TYPE_LINE, HSSFShapeTypes.Ellipse}) {
      drawing.createSimpleShape(place).setShapeType(type);
    }
    drawing.createTextbox(place).setString(new HSSFRichTextString("boxed"));
    byte[] file = saved(workbook);
    assertThat(text(file, "xls")).isEqualTo("a\nThe story.\nboxed");
    assertThat(read(file, "xls").notes())
        .contains("Pictures, charts and embedded objects were dropped: they cannot be checked.");
  }

  @Test
  void refusesAPasswordAndAFileCutShort() throws IOException {
    byte[] file = file(STORY);
    assertThat(refused(Arrays.copyOf(file, file.length / 2)).reason())
        .isEqualTo(Refusal.Reason.CORRUPT);
    HSSFWorkbook locked = new HSSFWorkbook(new ByteArrayInputStream(file));
    Biff8EncryptionKey.setCurrentUserPassword("secret");
    try {
      byte[] sealed = saved(locked);
      Biff8EncryptionKey.setCurrentUserPassword(null);
      assertThat(refused(sealed).reason()).isEqualTo(Refusal.Reason.ENCRYPTED);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
  }
}
