package org.caseveil.document.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Goes through a page's content, forms included, and tells each glyph with its place. Reading and
 * redrawing both walk this way, so that a glyph has the same index in both. Annotations, patterns
 * and soft masks are not entered. Used by one thread for one page.
 */
abstract class PdfWalk extends PDFStreamEngine {

  /** A page that draws more forms than this, or deeper ones, is meant to cost time. */
  private static final int MOST_FORMS = 5_000;

  private static final int DEEPEST_FORM = 28;

  /** A page of the smallest print has some ten thousand. */
  private static final int MOST_GLYPHS = 300_000;

  private final PdfLayers layers;
  private final Set<COSStream> open = new HashSet<>();
  private final Deque<Boolean> marked = new ArrayDeque<>();
  private final Deque<byte[]> codes = new ArrayDeque<>();
  private int hidden;
  private int forms;
  private PdfGlyphPlace place;

  PdfWalk(PDPage page, PdfLayers layers) {
    this.layers = layers;
    this.place = new PdfGlyphPlace(page.getCropBox());
    for (var operator :
        List.of(
            new Concatenate(this),
            new Save(this),
            new Restore(this),
            new SetGraphicsStateParameters(this),
            new SetMatrix(this),
            new BeginText(this),
            new EndText(this),
            new MoveText(this),
            new MoveTextSetLeading(this),
            new NextLine(this),
            new SetCharSpacing(this),
            new SetFontAndSize(this),
            new SetTextHorizontalScaling(this),
            new SetTextLeading(this),
            new SetTextRenderingMode(this),
            new SetTextRise(this),
            new SetWordSpacing(this),
            new ShowText(this),
            new ShowTextAdjusted(this),
            new ShowTextLine(this),
            new ShowTextLineAndSpace(this))) {
      addOperator(operator);
    }
  }

  /** A show operator begins. */
  void showBegins() throws IOException {}

  /** A number inside a show operator, in thousandths of an em against the direction of writing. */
  void moved(COSNumber thousandths) throws IOException {}

  /**
   * A glyph.
   *
   * @param code its bytes in the string shown
   */
  abstract void glyph(PdfGlyph glyph, byte[] code) throws IOException;

  /** The show operator ends. */
  void showEnds() throws IOException {}

  /** A form begins; what follows until {@link #formEnds} is its content. */
  void formBegins(PDFormXObject form) throws IOException {}

  void formEnds() throws IOException {}

  /**
   * A picture is drawn into the unit square.
   *
   * @param pixels that it declares
   * @param bytes that these take when they are unpacked, which most decoders do at once
   */
  void picture(long pixels, long bytes) throws IOException {}

  /** Any other operator, after it took effect. */
  void operator(String name, List<COSBase> operands) throws IOException {}

  /** Text that cannot be taken out glyph by glyph with certainty. */
  abstract void unsafe(PdfTrouble trouble);

  /** Whether the content lies on a layer that is off. */
  final boolean isHidden() {
    return hidden > 0;
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    switch (operator.getName()) {
      case OperatorName.BEGIN_MARKED_CONTENT_SEQ -> mark(operands);
      case OperatorName.BEGIN_MARKED_CONTENT -> mark(List.of());
      case OperatorName.END_MARKED_CONTENT -> endMark();
      case OperatorName.DRAW_OBJECT -> draw(operands);
      case OperatorName.BEGIN_INLINE_IMAGE -> picture(operator.getImageParameters());
      default -> {
        super.processOperator(operator, operands);
        operator(operator.getName(), operands);
      }
    }
  }

  private void mark(List<COSBase> operands) {
    boolean off = false;
    if (operands.size() == 2 && COSName.OC.equals(operands.get(0))) {
      COSBase named = operands.get(1);
      COSDictionary all = getResources().getCOSObject().getCOSDictionary(COSName.PROPERTIES);
      COSBase content =
          named instanceof COSName name && all != null ? all.getDictionaryObject(name) : named;
      off = content instanceof COSDictionary dictionary && layers.isOff(dictionary);
    }
    marked.push(off);
    hidden += off ? 1 : 0;
  }

  private void endMark() {
    if (!marked.isEmpty() && marked.pop()) {
      hidden--;
    }
  }

  private void draw(List<COSBase> operands) throws IOException {
    COSDictionary all = getResources().getCOSObject().getCOSDictionary(COSName.XOBJECT);
    if (all == null || operands.isEmpty() || !(operands.get(0) instanceof COSName name)) {
      return;
    }
    COSStream drawn = all.getCOSStream(name);
    if (drawn == null) {
      return;
    }
    COSDictionary layer = drawn.getCOSDictionary(COSName.OC);
    boolean off = layer != null && layers.isOff(layer);
    hidden += off ? 1 : 0;
    if (COSName.IMAGE.equals(drawn.getCOSName(COSName.SUBTYPE))) {
      picture(drawn);
    } else if (getResources().getXObject(name) instanceof PDFormXObject form) {
      form(drawn, form);
    }
    hidden -= off ? 1 : 0;
  }

  private void picture(COSDictionary image) throws IOException {
    long pixels =
        (long) image.getInt(COSName.W, COSName.WIDTH, 0)
            * image.getInt(COSName.H, COSName.HEIGHT, 0);
    picture(pixels, unpacked(image, pixels));
  }

  /** JPEG alone is unpacked in part; the other pictures of a page are grey, or of three colours. */
  private static long unpacked(COSDictionary image, long pixels) {
    if (COSName.DCT_DECODE.equals(image.getDictionaryObject(COSName.FILTER))) {
      return 0;
    }
    COSBase colours = image.getDictionaryObject(COSName.COLORSPACE, COSName.CS);
    int samples = COSName.DEVICEGRAY.equals(colours) || colours == null ? 1 : 3;
    return pixels * samples * image.getInt(COSName.BITS_PER_COMPONENT, COSName.BPC, 1) / 8;
  }

  private void form(COSStream stream, PDFormXObject form) throws IOException {
    if (++forms > MOST_FORMS || open.size() > DEEPEST_FORM) {
      throw new RefusalException(Refusals.hostile("its drawings lie in one another without end"));
    }
    if (open.add(stream)) {
      int marks = marked.size();
      formBegins(form);
      showForm(form);
      formEnds();
      while (marked.size() > marks) {
        endMark();
      }
      open.remove(stream);
    }
  }

  @Override
  public void showTextString(byte[] string) throws IOException {
    showBegins();
    super.showTextString(string);
    showEnds();
  }

  @Override
  public void showTextStrings(COSArray array) throws IOException {
    showBegins();
    for (int i = 0; i < array.size(); i++) {
      COSBase element = array.getObject(i);
      if (element instanceof COSNumber number) {
        moved(number);
      }
      COSArray single = new COSArray();
      single.add(element);
      super.showTextStrings(single);
    }
    showEnds();
  }

  @Override
  protected void showText(byte[] string) throws IOException {
    PDFont font = getGraphicsState().getTextState().getFont();
    if (font == null) {
      unsafe(PdfTrouble.FONT);
      return;
    }
    codes.clear();
    ByteArrayInputStream in = new ByteArrayInputStream(string);
    while (in.available() > 0) {
      int from = string.length - in.available();
      font.readCode(in);
      codes.add(Arrays.copyOfRange(string, from, string.length - in.available()));
    }
    super.showText(string);
  }

  @Override
  protected void showGlyph(Matrix rendering, PDFont font, int code, Vector displacement)
      throws IOException {
    byte[] bytes = codes.remove();
    PdfGlyph glyph =
        place.glyph(getGraphicsState(), rendering, font, code, bytes.length, isHidden());
    Context.atMost(glyph.index(), MOST_GLYPHS, "characters on a page");
    if (glyph.sight() == PdfGlyph.Sight.SHOWN) {
      PdfTrouble.of(font, glyph).ifPresent(this::unsafe);
    }
    glyph(glyph, bytes);
  }
}
