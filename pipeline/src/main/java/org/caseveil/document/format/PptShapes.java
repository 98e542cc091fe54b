package org.caseveil.document.format;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Set;
import org.apache.poi.ddf.EscherPropertyTypes;
import org.apache.poi.hslf.usermodel.HSLFGroupShape;
import org.apache.poi.hslf.usermodel.HSLFPictureShape;
import org.apache.poi.hslf.usermodel.HSLFShape;
import org.apache.poi.hslf.usermodel.HSLFSimpleShape;
import org.apache.poi.hslf.usermodel.HSLFTable;
import org.apache.poi.hslf.usermodel.HSLFTableCell;
import org.apache.poi.hslf.usermodel.HSLFTextShape;
import org.apache.poi.sl.usermodel.PictureData;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.jspecify.annotations.Nullable;

/** Copies the shapes of an old slide that have text, and the places of pictures, to a new one. */
final class PptShapes {

  /** [MS-ODRAW] 2.3.4.44: the shape is hidden, and the bit that says so counts. */
  private static final int HIDDEN = 0x00020002;

  private final XMLSlideShow show;
  private final XSLFSlide to;
  private final Set<String> losses;

  PptShapes(XMLSlideShow show, XSLFSlide to, Set<String> losses) {
    this.show = show;
    this.to = to;
    this.losses = losses;
  }

  void copy(List<HSLFShape> shapes) {
    copy(shapes, new AffineTransform());
  }

  /**
   * @param places from the coordinates of these shapes to those of the slide
   */
  private void copy(List<HSLFShape> shapes, AffineTransform places) {
    for (HSLFShape shape : shapes) {
      if (isHidden(shape)) {
        losses.add("Hidden text was dropped.");
      } else if (shape instanceof HSLFTable table) {
        table(table, on(shape, places));
      } else if (shape instanceof HSLFGroupShape group) {
        copy(group.getShapes(), inside(group, places));
      } else if (shape instanceof HSLFPictureShape) {
        picture(on(shape, places));
      } else if (shape instanceof HSLFTextShape text) {
        text(text, on(shape, places));
      } else {
        losses.add("Charts, diagrams and embedded objects were dropped: they cannot be checked.");
      }
    }
  }

  private static Rectangle2D on(HSLFShape shape, AffineTransform places) {
    return places.createTransformedShape(shape.getAnchor()).getBounds2D();
  }

  /** A group has coordinates of its own for what is in it. */
  private static AffineTransform inside(HSLFGroupShape group, AffineTransform places) {
    Rectangle2D outer = group.getAnchor();
    Rectangle2D inner = group.getInteriorAnchor();
    AffineTransform made = new AffineTransform(places);
    if (inner.getWidth() > 0 && inner.getHeight() > 0) {
      made.translate(outer.getX(), outer.getY());
      made.scale(outer.getWidth() / inner.getWidth(), outer.getHeight() / inner.getHeight());
      made.translate(-inner.getX(), -inner.getY());
    }
    return made;
  }

  private static boolean isHidden(HSLFShape shape) {
    int flags = shape.getEscherProperty(EscherPropertyTypes.GROUPSHAPE__FLAGS, 0);
    return (flags & HIDDEN) == HIDDEN;
  }

  private void picture(Rectangle2D place) {
    to.createPicture(show.addPicture(GreyPicture.png(), PictureData.PictureType.PNG))
        .setAnchor(place);
  }

  private void text(HSLFTextShape from, Rectangle2D place) {
    if (from.getText().isBlank()) {
      return;
    }
    XSLFTextBox box = to.createTextBox();
    box.setAnchor(place);
    box.setWordWrap(from.getWordWrap());
    box.setVerticalAlignment(from.getVerticalAlignment());
    Color ground = ground(from);
    if (ground != null) {
      box.setFillColor(ground);
    }
    box.clearText();
    new PptText(box).copy(from.getTextParagraphs());
  }

  private static @Nullable Color ground(HSLFSimpleShape shape) {
    return shape.getFill().getForegroundColor();
  }

  private void table(HSLFTable from, Rectangle2D place) {
    XSLFTable table = to.createTable(from.getNumberOfRows(), from.getNumberOfColumns());
    table.setAnchor(place);
    for (int column = 0; column < from.getNumberOfColumns(); column++) {
      table.setColumnWidth(column, from.getColumnWidth(column));
    }
    for (int row = 0; row < from.getNumberOfRows(); row++) {
      table.setRowHeight(row, from.getRowHeight(row));
      for (int column = 0; column < from.getNumberOfColumns(); column++) {
        HSLFTableCell cell = from.getCell(row, column);
        if (cell != null) {
          cell(cell, table.getCell(row, column));
        }
      }
    }
  }

  private static void cell(HSLFTableCell from, XSLFTableCell to) {
    Color ground = ground(from);
    if (ground != null) {
      to.setFillColor(ground);
    }
    to.clearText();
    new PptText(to).copy(from.getTextParagraphs());
  }
}
