package org.caseveil.document.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ddf.EscherComplexProperty;
import org.apache.poi.ddf.EscherOptRecord;
import org.apache.poi.ddf.EscherPropertyTypes;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hslf.usermodel.HSLFGroupShape;
import org.apache.poi.hslf.usermodel.HSLFPictureShape;
import org.apache.poi.hslf.usermodel.HSLFSlide;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hslf.usermodel.HSLFTable;
import org.apache.poi.hslf.usermodel.HSLFTextBox;
import org.apache.poi.hslf.usermodel.HSLFTextParagraph;
import org.apache.poi.hslf.usermodel.HSLFTextRun;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.sl.usermodel.PictureData;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.caseveil.document.Document;
import org.caseveil.document.Refusal;
import org.junit.jupiter.api.Test;

/**
 * {@code notes.ppt} was made by LibreOffice 7.4 from {@code notes.fodp}: {@code soffice
 * --convert-to "ppt:MS PowerPoint 97"}; its summary, a picture of the slide, was taken out.
 */
final class PptFormatTest extends DocumentFormatContract {

  private static byte[] saved(HSLFSlideShow show) throws IOException {
    try (show) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      show.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static HSLFTextBox box(HSLFSlide slide, String text) {
    HSLFTextBox box = slide.createTextBox();
    box.setText(text);
    box.setAnchor(new Rectangle2D.Double(50, 60, 400, 200));
    return box;
  }

  @Override
  byte[] file(List<String> paragraphs) throws IOException {
    HSLFSlideShow show = new HSLFSlideShow();
    HSLFTextBox box = box(show.createSlide(), String.join("\r", paragraphs));
    HSLFTextParagraph first = box.getTextParagraphs().get(0);
    HSLFTextRun run = first.getTextRuns().get(0);
    run.setBold(true);
    return saved(show);
  }

  @Override
  byte[] hiding(String canary) throws IOException {
    HSLFSlideShow show = new HSLFSlideShow();
    HSLFSlide slide = show.createSlide();
    HSLFTextBox story = box(slide, "The story.");
    HSLFTextRun run = story.getTextParagraphs().get(0).getTextRuns().get(0);
    run.createHyperlink().setAddress("https://" + canary + ".example");
    run.setFontFamily(canary);
    HSLFTextBox off = box(slide, "Secretly " + canary);
    off.setEscherProperty(EscherPropertyTypes.GROUPSHAPE__FLAGS, 0x00020002);
    HSLFPictureShape picture =
        slide.createPicture(show.addPicture(GreyPicture.png(), PictureData.PictureType.PNG));
    picture.setPictureName(canary);
    describe(picture, canary);
    HSLFTable table = slide.createTable(1, 2);
    table.getCell(0, 0).setText("cell one");
    table.getCell(0, 1).setText("cell two");
    HSLFGroupShape group = slide.createGroup();
    group.setAnchor(new Rectangle2D.Double(300, 300, 100, 50));
    group.setInteriorAnchor(new Rectangle2D.Double(0, 0, 200, 100));
    HSLFTextBox grouped = group.createTextBox();
    grouped.setAnchor(new Rectangle2D.Double(0, 0, 200, 100));
    grouped.setText("grouped words");
    slide.getHeadersFooters().setFootersText("At the foot");
    HSLFSlide gone = show.createSlide();
    gone.setHidden(true);
    box(gone, "Slide " + canary);
    show.getSlideShowImpl().getCurrentUserAtom().setLastEditUsername(canary);
    return withProperties(saved(show), canary);
  }

  /** Alternative text, for which POI has no method. */
  private static void describe(HSLFPictureShape picture, String words) {
    byte[] letters = words.getBytes(StandardCharsets.UTF_16LE);
    EscherComplexProperty description =
        new EscherComplexProperty(
            EscherPropertyTypes.GROUPSHAPE__DESCRIPTION, false, letters.length);
    description.setComplexData(letters);
    EscherOptRecord looks = picture.getSpContainer().getChildById(EscherOptRecord.RECORD_ID);
    looks.addEscherProperty(description);
    looks.sortProperties();
  }

  private static byte[] withProperties(byte[] file, String canary) throws IOException {
    try (POIFSFileSystem ole = new POIFSFileSystem(new ByteArrayInputStream(file))) {
      SummaryInformation summary = org.apache.poi.hpsf.PropertySetFactory.newSummaryInformation();
      summary.setAuthor(canary);
      ByteArrayOutputStream properties = new ByteArrayOutputStream();
      try {
        summary.write(properties);
      } catch (org.apache.poi.hpsf.WritingNotSupportedException impossible) {
        throw new AssertionError(impossible);
      }
      ole.createOrUpdateDocument(
          new ByteArrayInputStream(properties.toByteArray()),
          SummaryInformation.DEFAULT_STREAM_NAME);
      ole.getRoot().createDocument("Pictures2", new ByteArrayInputStream(Zips.utf8(canary)));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ole.writeFilesystem(bytes);
      return bytes.toByteArray();
    }
  }

  @Override
  String extension() {
    return "ppt";
  }

  @Override
  String extensionWritten() {
    return "pptx";
  }

  @Test
  void readsEverythingThatIsShown() throws IOException {
    assertThat(read(hiding(CANARY), "ppt").passages())
        .extracting(passage -> passage.text().reveal())
        .containsExactlyInAnyOrder(
            "The story.", "cell one", "cell two", "grouped words", "At the foot");
  }

  @Test
  void tellsWhatWasDropped() throws IOException {
    assertThat(read(hiding(CANARY), "ppt").notes())
        .contains("Hidden text was dropped.", "Hidden slides were dropped.");
  }

  @Test
  void keepsPlacesAndLooks() throws IOException {
    HSLFSlideShow show = new HSLFSlideShow();
    HSLFSlide slide = show.createSlide();
    HSLFTextBox box = box(slide, "white on blue");
    box.setFillColor(Color.BLUE);
    HSLFTextRun run = box.getTextParagraphs().get(0).getTextRuns().get(0);
    run.setFontColor(Color.WHITE);
    run.setFontSize(30.0);
    byte[] written = write(saved(show), List.of());
    try (XMLSlideShow made = new XMLSlideShow(new ByteArrayInputStream(written))) {
      XSLFTextBox copy = (XSLFTextBox) made.getSlides().get(0).getShapes().get(0);
      assertThat(copy.getAnchor().getX()).isEqualTo(50);
      assertThat(copy.getFillColor()).isEqualTo(Color.BLUE);
      assertThat(copy.getTextParagraphs().get(0).getTextRuns().get(0).getFontSize()).isEqualTo(30);
    }
  }

  @Test
  void keepsSpeakersNotesAndLosesComments() throws IOException {
    byte[] file = resource();
    assertThat(Unpacked.contains(file, CANARY)).isTrue();
    Document document = read(file, "ppt");
    assertThat(document.passages())
        .extracting(passage -> passage.id().replaceAll("/.*", " ") + passage.text().reveal())
        .containsExactlyInAnyOrder(
            "slide1 The story.", "slide1 And its end.", "notesSlide1 said quietly");
    assertThat(document.notes()).contains("Comments and their authors were dropped.");
    byte[] written = write(file, List.of());
    assertThat(Unpacked.contains(written, CANARY)).isFalse();
    assertThat(text(written, "pptx")).isEqualTo(document.joined().reveal());
  }

  private static byte[] resource() throws IOException {
    try (var in = PptFormatTest.class.getResourceAsStream("notes.ppt")) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }

  @Test
  void refusesAFileCutShort() throws IOException {
    byte[] file = file(STORY);
    assertThat(refused(Arrays.copyOf(file, file.length / 2)).reason())
        .isEqualTo(Refusal.Reason.CORRUPT);
  }
}
