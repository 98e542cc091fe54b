package org.caseveil.document.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.graphics.state.PDTextState;
import org.apache.pdfbox.util.Matrix;

/**
 * One show operator, written again glyph by glyph at the places where the glyphs come to stand:
 * nothing of what was taken out shows in the numbers between them. Used by one thread.
 */
final class PdfShow {

  /** Points by which a glyph may be off before it is moved. */
  private static final double EXACT = 0.002;

  private static final double THOUSAND = 1000;

  private final PdfCanvas canvas;
  private final PDTextState state;
  private final COSName font;
  private final double em;
  private final Matrix start;
  private final ByteArrayOutputStream string = new ByteArrayOutputStream();
  private COSArray array = new COSArray();
  private double old;
  private double pen;
  private double squeeze = 1;
  private boolean placed;

  /**
   * Begins at the place where the old operator begins.
   *
   * @param start the text matrix there
   * @param font the name of the font that is set
   * @param em its width in points
   */
  PdfShow(PdfCanvas canvas, PDTextState state, Matrix start, COSName font, double em) {
    this.start = start;
    this.canvas = canvas;
    this.state = state;
    this.font = font;
    this.em = em;
  }

  void moved(COSNumber thousandths) {
    old -= thousandths.floatValue() / THOUSAND * em;
  }

  void keep(PdfGlyph glyph, byte[] code, PdfAction action) throws IOException {
    to(old + action.shift(), action.squeeze());
    string.writeBytes(code);
    pen += glyph.advance() * squeeze;
    old += glyph.advance();
  }

  void drop(PdfGlyph glyph) {
    old += glyph.advance();
  }

  /** Draws what takes the place of the glyph that comes next. */
  void insert(PdfReplacementFonts.Drawn drawn, PdfAction action) throws IOException {
    to(old + action.shift(), action.squeeze());
    flush();
    COSNumber size = PdfCanvas.number(state.getFontSize());
    canvas.write("Tf", drawn.name(), size);
    canvas.write("Tc", 0);
    canvas.write("Tw", 0);
    canvas.write("Tj", new COSString(drawn.codes()));
    pen += width(drawn) * squeeze;
    canvas.write("Tf", font, size);
    canvas.write("Tc", state.getCharacterSpacing());
    canvas.write("Tw", state.getWordSpacing());
  }

  private double width(PdfReplacementFonts.Drawn drawn) throws IOException {
    double width = 0;
    try (var in = new java.io.ByteArrayInputStream(drawn.codes())) {
      while (in.available() > 0) {
        width += drawn.font().getWidth(drawn.font().readCode(in));
      }
    }
    return width / THOUSAND * em;
  }

  void end() throws IOException {
    flush();
    squeeze(1);
  }

  private void to(double place, double width) throws IOException {
    if (Math.abs(width - squeeze) > 1e-9) {
      flush();
      squeeze(width);
    }
    double distance = place - pen;
    if (!placed) {
      place(place);
      pen = place;
      placed = true;
    } else if (Math.abs(distance) > EXACT) {
      flushString();
      COSNumber thousandths = PdfCanvas.number(-distance / (em * squeeze) * THOUSAND);
      array.add(thousandths);
      pen -= thousandths.floatValue() / THOUSAND * em * squeeze;
    }
  }

  private void place(double along) throws IOException {
    double inText = along / em * state.getFontSize() * state.getHorizontalScaling() / 100;
    canvas.write(
        OperatorName.SET_MATRIX,
        start.getScaleX(),
        start.getShearY(),
        start.getShearX(),
        start.getScaleY(),
        start.getTranslateX() + inText * start.getScaleX(),
        start.getTranslateY() + inText * start.getShearY());
  }

  private void squeeze(double width) throws IOException {
    if (width != squeeze) {
      canvas.write("Tz", state.getHorizontalScaling() * width);
      squeeze = width;
    }
  }

  private void flushString() {
    if (string.size() > 0) {
      array.add(new COSString(string.toByteArray()));
      string.reset();
    }
  }

  private void flush() throws IOException {
    flushString();
    if (array.size() > 0) {
      canvas.write("TJ", array);
      array = new COSArray();
    }
  }
}
