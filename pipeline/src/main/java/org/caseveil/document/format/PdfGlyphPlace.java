package org.caseveil.document.format;

import java.io.IOException;
import java.text.Normalizer;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.PDTextState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/**
 * Measures glyphs (ISO 32000-1, 9.4.4: text space details) and numbers them. Used by one thread for
 * one page.
 */
final class PdfGlyphPlace {

  /** Nobody reads letters smaller than this, in points. */
  private static final double SMALLEST = 1;

  private static final int DIRECTIONS = 3600;

  private final PDRectangle page;
  private int next;

  PdfGlyphPlace(PDRectangle page) {
    this.page = page;
  }

  PdfGlyph glyph(
      PDGraphicsState state, Matrix rendering, PDFont font, int code, int bytes, boolean hidden)
      throws IOException {
    PDTextState text = state.getTextState();
    double x = rendering.getTranslateX();
    double y = rendering.getTranslateY();
    double em = Math.hypot(rendering.getScaleX(), rendering.getShearY());
    double size = Math.hypot(rendering.getShearX(), rendering.getScaleY());
    double angle = Math.atan2(rendering.getShearY(), rendering.getScaleX());
    int direction = Math.floorMod((int) Math.round(Math.toDegrees(angle) * 10), DIRECTIONS);
    double turned = Math.toRadians(direction / 10.0);
    double ux = Math.cos(turned);
    double uy = Math.sin(turned);
    double width = font.getDisplacement(code).getX() * em;
    double spacing = text.getCharacterSpacing();
    if (bytes == 1 && code == ' ') {
      spacing += text.getWordSpacing();
    }
    double advance = width + spacing * em / text.getFontSize();
    boolean unseen = hidden || size < SMALLEST || isOutside(x + ux * width / 2, y + uy * width / 2);
    return new PdfGlyph(
        next++,
        characters(font.toUnicode(code)),
        unseen ? PdfGlyph.Sight.HIDDEN : sight(text.getRenderingMode()),
        direction,
        x * ux + y * uy,
        y * ux - x * uy,
        width,
        advance,
        size,
        em,
        PdfStyle.of(font));
  }

  private static PdfGlyph.Sight sight(RenderingMode mode) {
    return mode.isFill() || mode.isStroke() ? PdfGlyph.Sight.SHOWN : PdfGlyph.Sight.INVISIBLE;
  }

  private boolean isOutside(double x, double y) {
    return x < page.getLowerLeftX()
        || x > page.getUpperRightX()
        || y < page.getLowerLeftY()
        || y > page.getUpperRightY();
  }

  /** Takes ligatures apart; what is no character stands for nothing. */
  private static String characters(String unicode) {
    if (unicode != null && !unicode.isEmpty() && unicode.isBlank()) {
      return " ";
    }
    if (unicode == null
        || unicode.codePoints().anyMatch(c -> c == 0xFFFD || Character.isISOControl(c))) {
      return "";
    }
    boolean presented = unicode.codePoints().anyMatch(c -> c >= 0xFB00 && c <= 0xFDFF);
    return presented ? Normalizer.normalize(unicode, Normalizer.Form.NFKC) : unicode;
  }
}
