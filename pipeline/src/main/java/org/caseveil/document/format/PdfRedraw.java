package org.caseveil.document.format;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDTextState;
import org.apache.pdfbox.util.Matrix;

/**
 * Draws a page anew from its glyphs, lines and boxes, forms drawn in place; whatever is not named
 * here is not written. Pictures become grey boxes. Used by one thread for one page.
 */
final class PdfRedraw extends PdfWalk {

  private static final double GREY = 0.85;

  /** State operators that are written as they are, with how many numbers each takes. */
  private static final Map<String, Integer> STATE =
      Map.ofEntries(
          Map.entry(OperatorName.SET_LINE_WIDTH, 1),
          Map.entry(OperatorName.SET_LINE_CAPSTYLE, 1),
          Map.entry(OperatorName.SET_LINE_JOINSTYLE, 1),
          Map.entry(OperatorName.SET_LINE_MITERLIMIT, 1),
          Map.entry(OperatorName.CONCAT, 6),
          Map.entry(OperatorName.SET_CHAR_SPACING, 1),
          Map.entry(OperatorName.SET_WORD_SPACING, 1),
          Map.entry(OperatorName.SET_TEXT_HORIZONTAL_SCALING, 1),
          Map.entry(OperatorName.SET_TEXT_RISE, 1));

  private final PdfCanvas canvas = new PdfCanvas();
  private final PdfColours colours = new PdfColours();
  private final PdfPath path = new PdfPath();
  private final PdfPlan plan;
  private final PdfResources resources;
  private final Deque<Integer> saved = new ArrayDeque<>();
  private Optional<PdfShow> show = Optional.empty();
  private boolean inText;
  private boolean leftOut;
  private boolean pictures;

  PdfRedraw(PDPage page, PdfLayers layers, PdfPlan plan, PdfResources resources) {
    super(page, layers);
    this.plan = plan;
    this.resources = resources;
    saved.push(0);
  }

  /** The page's new content. */
  byte[] drawn(PDPage page) throws IOException {
    for (PdfBox box : plan.boxes()) {
      box(box);
    }
    processPage(page);
    closeText();
    balance();
    return canvas.bytes();
  }

  /** Whether pictures became boxes. */
  boolean hadPictures() {
    return pictures;
  }

  /** Whether drawings were left out. */
  boolean leftOut() {
    return leftOut;
  }

  private void box(PdfBox box) throws IOException {
    double turned = Math.toRadians(box.direction() / 10.0);
    double ux = Math.cos(turned);
    double uy = Math.sin(turned);
    canvas.write(OperatorName.SAVE);
    canvas.write(OperatorName.CONCAT, ux, uy, -uy, ux, 0, 0);
    canvas.write("g", GREY);
    double low = box.across() - 0.22 * box.size();
    canvas.write("re", box.along(), low, box.length(), 1.1 * box.size());
    canvas.write("f");
    canvas.write(OperatorName.RESTORE);
  }

  @Override
  void showBegins() throws IOException {
    PDTextState text = getGraphicsState().getTextState();
    PDFont font = text.getFont();
    Matrix matrix = getTextMatrix().multiply(getGraphicsState().getCurrentTransformationMatrix());
    double em =
        Math.hypot(matrix.getScaleX(), matrix.getShearY())
            * Math.abs(text.getFontSize() * text.getHorizontalScaling() / 100);
    boolean drawable = font != null && em > 0;
    show =
        drawable
            ? Optional.of(
                new PdfShow(canvas, text, getTextMatrix().clone(), resources.font(font), em))
            : Optional.empty();
  }

  @Override
  void moved(COSNumber thousandths) {
    show.ifPresent(open -> open.moved(thousandths));
  }

  @Override
  void glyph(PdfGlyph glyph, byte[] code) throws IOException {
    if (show.isEmpty()) {
      return;
    }
    PdfAction action = plan.of(glyph);
    if (glyph.sight() == PdfGlyph.Sight.SHOWN && !action.inserted().isEmpty()) {
      PdfReplacementFonts.Drawn drawn = resources.drawn(action.inserted(), glyph.style());
      show.get().insert(drawn, action);
    }
    if (glyph.sight() == PdfGlyph.Sight.SHOWN && action.kept()) {
      resources.used(getGraphicsState().getTextState().getFont(), code, glyph.text());
      show.get().keep(glyph, code, action);
    } else {
      show.get().drop(glyph);
    }
  }

  @Override
  void showEnds() throws IOException {
    if (show.isPresent()) {
      show.get().end();
    }
    show = Optional.empty();
  }

  @Override
  void formBegins(PDFormXObject form) throws IOException {
    canvas.write(OperatorName.SAVE);
    colours.save();
    Matrix matrix = form.getMatrix();
    canvas.write(
        OperatorName.CONCAT,
        matrix.getScaleX(),
        matrix.getShearY(),
        matrix.getShearX(),
        matrix.getScaleY(),
        matrix.getTranslateX(),
        matrix.getTranslateY());
    PDRectangle box = form.getBBox();
    if (box != null) {
      canvas.write("re", box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), box.getHeight());
      canvas.write("W");
      canvas.write("n");
    }
    saved.push(0);
  }

  @Override
  void formEnds() throws IOException {
    closeText();
    balance();
    saved.pop();
    canvas.write(OperatorName.RESTORE);
    colours.restore();
  }

  /** A form that saves more than it restores would spoil what follows. */
  private void balance() throws IOException {
    while (saved.element() > 0) {
      restore();
    }
  }

  private void restore() throws IOException {
    if (saved.element() > 0) {
      saved.push(saved.pop() - 1);
      colours.restore();
      canvas.write(OperatorName.RESTORE);
    }
  }

  private void closeText() throws IOException {
    if (inText) {
      canvas.write(OperatorName.END_TEXT);
    }
    inText = false;
  }

  @Override
  void picture(long pixels, long bytes) throws IOException {
    if (!isHidden()) {
      pictures = true;
      canvas.write(OperatorName.SAVE);
      canvas.write("g", GREY);
      canvas.write("re", 0, 0, 1, 1);
      canvas.write("f");
      canvas.write(OperatorName.RESTORE);
    }
  }

  @Override
  void operator(String name, List<COSBase> operands) throws IOException {
    if (STATE.containsKey(name)) {
      if (PdfCanvas.areNumbers(operands, STATE.getOrDefault(name, 0))) {
        canvas.write(name, PdfCanvas.numbers(operands));
      }
    } else if (PdfPath.paints(name)) {
      Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
      double scale = Math.sqrt(Math.abs(matrix.getScalingFactorX() * matrix.getScalingFactorY()));
      leftOut |= path.paint(name, scale, !isHidden(), canvas);
    } else if (!path.take(name, operands)
        && !colours.write(name, operands, getResources(), canvas)) {
      other(name, operands);
    }
  }

  private void other(String name, List<COSBase> operands) throws IOException {
    switch (name) {
      case OperatorName.SAVE -> {
        saved.push(saved.pop() + 1);
        colours.save();
        canvas.write(name);
      }
      case OperatorName.RESTORE -> restore();
      case OperatorName.BEGIN_TEXT -> {
        closeText();
        inText = true;
        canvas.write(name);
      }
      case OperatorName.END_TEXT -> closeText();
      case OperatorName.SET_FONT_AND_SIZE -> font();
      case OperatorName.SET_TEXT_RENDERINGMODE -> mode();
      case OperatorName.SET_LINE_DASHPATTERN -> dash(operands);
      case OperatorName.SET_GRAPHICS_STATE_PARAMS -> {
        if (!operands.isEmpty() && operands.get(0) instanceof COSName state) {
          Optional<COSName> plain = resources.state(getResources(), state);
          if (plain.isPresent()) {
            canvas.write(name, plain.get());
          }
          font();
        }
      }
      default -> {}
    }
  }

  private void font() throws IOException {
    PDTextState text = getGraphicsState().getTextState();
    if (text.getFont() != null) {
      COSName font = resources.font(text.getFont());
      canvas.write(OperatorName.SET_FONT_AND_SIZE, font, PdfCanvas.number(text.getFontSize()));
    }
  }

  /** Invisible text is not drawn, and none of it clips. */
  private void mode() throws IOException {
    int mode = getGraphicsState().getTextState().getRenderingMode().intValue() % 4;
    if (mode != 3) {
      canvas.write(OperatorName.SET_TEXT_RENDERINGMODE, mode);
    }
  }

  private void dash(List<COSBase> operands) throws IOException {
    if (operands.size() == 2
        && operands.get(0) instanceof COSArray pattern
        && operands.get(1) instanceof COSNumber phase
        && PdfCanvas.areNumbers(
            pattern.toList().stream().map(COSBase.class::cast).toList(), pattern.size())) {
      canvas.write(OperatorName.SET_LINE_DASHPATTERN, pattern, phase);
    }
  }

  @Override
  void unsafe(PdfTrouble trouble) {
    throw new IllegalStateException("only pages that were read without trouble are redrawn");
  }
}
