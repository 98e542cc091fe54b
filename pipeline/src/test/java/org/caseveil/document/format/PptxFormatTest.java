package org.caseveil.document.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.sl.usermodel.PictureData;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;

final class PptxFormatTest extends DocumentFormatContract {

  private static byte[] saved(XMLSlideShow show) throws IOException {
    try (show) {
      show.getProperties().getCoreProperties().setCreated(Optional.of(Date.from(Instant.EPOCH)));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      show.write(bytes);
      return Zips.of(Zips.entries(bytes.toByteArray()));
    }
  }

  private static XSLFTextBox box(XSLFSlide slide, List<String> paragraphs) {
    XSLFTextBox box = slide.createTextBox();
    box.setAnchor(new Rectangle2D.Double(50, 60, 600, 300));
    box.clearText();
    for (String paragraph : paragraphs) {
      XSLFTextParagraph made = box.addNewTextParagraph();
      made.addNewTextRun().setText(paragraph.substring(0, 9));
      made.addNewTextRun().setText(paragraph.substring(9));
    }
    return box;
  }

  @Override
  byte[] file(List<String> paragraphs) throws IOException {
    XMLSlideShow show = new XMLSlideShow();
    box(show.createSlide(), paragraphs);
    return saved(show);
  }

  @Override
  byte[] hiding(String canary) throws IOException {
    XMLSlideShow show = new XMLSlideShow();
    XSLFSlide slide = show.createSlide();
    XSLFTextBox box = box(slide, List.of("The story."));
    box.getTextParagraphs()
        .get(0)
        .getTextRuns()
        .get(0)
        .createHyperlink()
        .setAddress(URI.create("https://" + canary + ".example").toString());
    box.getTextParagraphs().get(0).getTextRuns().get(0).setFontFamily(canary);
    XSLFTextBox unseen = box(slide, List.of("Secretly " + canary));
    ((CTShape) unseen.getXmlObject()).getNvSpPr().getCNvPr().setHidden(true);
    XSLFPictureShape picture =
        slide.createPicture(
            show.addPicture(canary.getBytes(StandardCharsets.UTF_8), PictureData.PictureType.PNG));
    assertThat(picture.getShapeName()).isNotBlank();
    show.getProperties().getCoreProperties().setCreator(canary);
    show.getNotesSlide(slide).getPlaceholder(1).setText("said quietly");
    XSLFSlide off = show.createSlide();
    off.setHidden(true);
    box(off, List.of("Secretly " + canary));
    Map<String, byte[]> entries = Zips.entries(saved(show));
    entries.computeIfPresent(
        "ppt/slides/slide1.xml",
        (name, xml) ->
            Zips.utf8(
                new String(xml, StandardCharsets.UTF_8)
                    .replaceAll(
                        "name=\"[^\"]*\"", "name=\"" + canary + "\" descr=\"" + canary + "\"")));
    for (String part :
        List.of(
            "ppt/comments/comment1.xml",
            "ppt/commentAuthors.xml",
            "ppt/tags/tag1.xml",
            "ppt/charts/chart1.xml",
            "ppt/diagrams/data1.xml",
            "ppt/embeddings/oleObject1.bin",
            "ppt/handoutMasters/handoutMaster1.xml",
            "ppt/media/sound.wav",
            "ppt/vbaProject.bin",
            "ppt/viewProps.xml",
            "customXml/item1.xml",
            "docProps/custom.xml",
            "docProps/thumbnail.jpeg",
            "_xmlsignatures/sig1.xml")) {
      entries.put(part, Zips.utf8("<a>" + canary + "</a>"));
    }
    return Zips.of(entries);
  }

  @Override
  String extension() {
    return "pptx";
  }

  @Test
  void readsNoPromptsOfLayouts() throws IOException {
    assertThat(text(file(STORY), "pptx")).isEqualTo(String.join("\n", STORY));
  }

  @Test
  void keepsNotesAndLosesHiddenSlides() throws IOException {
    byte[] written = write(hiding(CANARY), List.of());
    assertThat(text(written, "pptx")).contains("The story.", "said quietly");
    try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(written))) {
      assertThat(show.getSlides()).hasSize(1);
      assertThat(show.getSlides().get(0).getNotes()).isNotNull();
    }
  }
}
