package org.caseveil.document.format;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ddf.EscherContainerRecord;
import org.apache.poi.ddf.EscherOptRecord;
import org.apache.poi.ddf.EscherRecord;
import org.apache.poi.ddf.EscherTextboxRecord;
import org.apache.poi.hssf.record.EscherAggregate;
import org.apache.poi.hssf.record.TextObjectRecord;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFShape;
import org.apache.poi.hssf.usermodel.HSSFShapeContainer;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFSimpleShape;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTextBox;

/**
 * What lies over the cells of an old sheet, in a new one: comments, and the text of boxes and other
 * shapes in its place. Used for one sheet.
 */
final class XlsDrawing {

  /** The new kind counts in English Metric Units; a column of the old one is 1024 parts wide. */
  private static final int EMU_PER_CENTIMETRE = 360_000;

  private final HSSFSheet from;
  private final XSSFSheet to;

  /** The properties of shapes that hold text. */
  private final Set<EscherRecord> worded = Collections.newSetFromMap(new IdentityHashMap<>());

  XlsDrawing(HSSFSheet from, XSSFSheet to) {
    this.from = from;
    this.to = to;
  }

  /**
   * Copies what can be.
   *
   * @return whether something stayed behind
   */
  boolean copy() {
    // To be asked for before any drawing is: later there is no answer.
    EscherAggregate records = from.getDrawingEscherAggregate();
    if (records != null) {
      records.getEscherRecords().forEach(record -> learn(record, records));
    }
    Map<CellAddress, Comment> comments = new TreeMap<>(from.getCellComments());
    comments.forEach((place, comment) -> comment(place, comment));
    HSSFPatriarch drawing = from.getDrawingPatriarch();
    return drawing != null && shapes(drawing, new XSSFClientAnchor());
  }

  /**
   * Pictures, lines and empty shapes have no record of text, and {@link HSSFSimpleShape#getString}
   * fails on them.
   */
  private void learn(EscherRecord record, EscherAggregate records) {
    if (!(record instanceof EscherContainerRecord container)) {
      return;
    }
    container.getChildRecords().forEach(child -> learn(child, records));
    EscherRecord text = container.getChildById(EscherTextboxRecord.RECORD_ID);
    if (text != null && records.getShapeToObjMapping().get(text) instanceof TextObjectRecord) {
      worded.add(container.getChildById(EscherOptRecord.RECORD_ID));
    }
  }

  private void comment(CellAddress place, Comment comment) {
    int row = place.getRow();
    int column = place.getColumn();
    XSSFDrawing drawing = to.createDrawingPatriarch();
    XSSFComment made =
        drawing.createCellComment(
            new XSSFClientAnchor(0, 0, 0, 0, column + 1, row, column + 3, row + 4));
    made.setAddress(place);
    made.setString(new XSSFRichTextString(comment.getString().getString()));
  }

  private boolean shapes(HSSFShapeContainer container, XSSFClientAnchor around) {
    boolean lost = false;
    for (HSSFShape shape : container.getChildren()) {
      XSSFClientAnchor place =
          shape.getAnchor() instanceof HSSFClientAnchor anchor ? anchor(anchor) : around;
      if (shape instanceof HSSFShapeContainer group) {
        lost |= shapes(group, place);
      } else if (!(shape instanceof HSSFComment)) {
        lost |= !text(shape, place);
      }
    }
    return lost;
  }

  /** Whether the shape was text, or nothing. */
  private boolean text(HSSFShape shape, XSSFClientAnchor place) {
    if (!(shape instanceof HSSFSimpleShape simple)) {
      return false;
    }
    HSSFRichTextString string =
        worded.contains(simple.getOptRecord()) ? simple.getString() : new HSSFRichTextString("");
    if (string == null || string.getString().isBlank()) {
      return simple.getShapeType() != HSSFSimpleShape.OBJECT_TYPE_PICTURE
          && simple.getShapeType() != HSSFSimpleShape.OBJECT_TYPE_MICROSOFT_OFFICE_DRAWING;
    }
    XSSFTextBox box = to.createDrawingPatriarch().createTextbox(place);
    box.clearText();
    string.getString().lines().forEach(line -> box.addNewTextParagraph(line));
    return true;
  }

  private static XSSFClientAnchor anchor(HSSFClientAnchor anchor) {
    return new XSSFClientAnchor(
        anchor.getDx1() * EMU_PER_CENTIMETRE / 512,
        anchor.getDy1() * EMU_PER_CENTIMETRE / 512,
        anchor.getDx2() * EMU_PER_CENTIMETRE / 512,
        anchor.getDy2() * EMU_PER_CENTIMETRE / 512,
        anchor.getCol1(),
        anchor.getRow1(),
        anchor.getCol2(),
        anchor.getRow2());
  }
}
