package org.caseveil.document.format;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.hslf.model.HeadersFooters;
import org.apache.poi.hslf.usermodel.HSLFNotes;
import org.apache.poi.hslf.usermodel.HSLFShape;
import org.apache.poi.hslf.usermodel.HSLFSlide;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hslf.usermodel.HSLFTextParagraph;
import org.apache.poi.hslf.usermodel.HSLFTextShape;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFNotes;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextShape;

/**
 * Makes a PPTX of old slides: texts in their places with their looks, tables, colours of grounds
 * and boxes, footers and speaker notes; pictures become grey boxes. A hidden slide is hidden in the
 * new file too, so that it is told and dropped there. Used for one file.
 */
final class PptSlides {

  /** A footer's place: shares of the slide's height. */
  private static final double FOOTER_TOP = 0.93;

  private final HSLFSlideShow given;
  private final Limits limits;
  private final Set<String> losses = new LinkedHashSet<>();

  PptSlides(HSLFSlideShow given, Limits limits) {
    this.given = given;
    this.limits = limits;
  }

  /** All slides as PPTX. */
  byte[] pptx() throws IOException {
    losses.add(
        "Written as PowerPoint slides of the kind in use (PPTX); designs, drawings and animations"
            + " go.");
    Context.atMost(given.getSlides().size(), limits.pages(), "slides");
    try (XMLSlideShow made = new XMLSlideShow()) {
      made.setPageSize(given.getPageSize());
      for (HSLFSlide slide : given.getSlides()) {
        copy(slide, made);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      made.write(bytes);
      return bytes.toByteArray();
    }
  }

  /** Plain words about what is not in it, told after {@link #pptx}. */
  Set<String> losses() {
    return losses;
  }

  private void copy(HSLFSlide from, XMLSlideShow show) {
    XSLFSlide to = show.createSlide();
    to.setHidden(from.isHidden());
    Color ground = from.getBackground().getFill().getForegroundColor();
    if (ground != null) {
      to.getBackground().setFillColor(ground);
    }
    PptShapes shapes = new PptShapes(show, to, losses);
    if (from.getFollowMasterObjects() && from.getMasterSheet() != null) {
      shapes.copy(
          from.getMasterSheet().getShapes().stream()
              .filter(shape -> !shape.isPlaceholder())
              .toList());
    }
    shapes.copy(from.getShapes());
    footers(from.getHeadersFooters(), to, show);
    if (!from.getComments().isEmpty()) {
      losses.add("Comments and their authors were dropped.");
    }
    if (from.getNotes() != null) {
      notes(from.getNotes(), to, show);
    }
  }

  private void footers(HeadersFooters from, XSLFSlide to, XMLSlideShow show) {
    double width = show.getPageSize().getWidth();
    double height = show.getPageSize().getHeight();
    if (from.isUserDateVisible() && from.getDateTimeText() != null) {
      footer(from.getDateTimeText(), new Rectangle2D.Double(0, height, width, 0), to);
    }
    if (from.isFooterVisible() && from.getFooterText() != null) {
      footer(from.getFooterText(), new Rectangle2D.Double(width / 3, height, width, 0), to);
    }
  }

  /** The slide's own texts show no footers: they stand beside them in the file. */
  private void footer(String text, Rectangle2D corner, XSLFSlide to) {
    if (text.isBlank()) {
      return;
    }
    double height = corner.getY();
    XSLFTextBox box = to.createTextBox();
    box.setAnchor(
        new Rectangle2D.Double(
            corner.getX(), height * FOOTER_TOP, corner.getWidth() / 3, height * (1 - FOOTER_TOP)));
    box.setText(text.strip()).setFontSize(12.0);
  }

  private void notes(HSLFNotes from, XSLFSlide to, XMLSlideShow show) {
    XSLFNotes notes = show.getNotesSlide(to);
    for (XSLFTextShape prompt : notes.getPlaceholders()) {
      prompt.clearText();
    }
    XSLFTextShape body = notes.getPlaceholder(1);
    for (HSLFShape shape : from.getShapes()) {
      if (shape instanceof HSLFTextShape text) {
        List<HSLFTextParagraph> paragraphs = text.getTextParagraphs();
        new PptText(body).copy(paragraphs);
      }
    }
  }
}
