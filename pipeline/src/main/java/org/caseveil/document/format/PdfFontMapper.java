package org.caseveil.document.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for fonts that a PDF does not bring with the one that PDFBox brings. PDFBox would look
 * through all fonts of the machine, which takes seconds in each child process and lets what a file
 * reads as depend on the machine. Thread safe.
 */
final class PdfFontMapper implements FontMapper {

  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private Optional<TrueTypeFont> standIn = Optional.empty();

  /** The bytes of the font that PDFBox brings. */
  static InputStream bundled() throws IOException {
    InputStream font = PDFont.class.getResourceAsStream(FONT);
    if (font == null) {
      throw new IOException("the font that PDFBox brings is not there");
    }
    return font;
  }

  @Override
  public FontMapping<TrueTypeFont> getTrueTypeFont(
      @Nullable String name, @Nullable PDFontDescriptor descriptor) {
    return new FontMapping<>(standIn(), true);
  }

  @Override
  public FontMapping<FontBoxFont> getFontBoxFont(
      @Nullable String name, @Nullable PDFontDescriptor descriptor) {
    return new FontMapping<>(standIn(), true);
  }

  @Override
  @SuppressWarnings("NullAway") // PDFBox asks for a null where there is no OpenType font
  public CIDFontMapping getCIDFont(
      @Nullable String name,
      @Nullable PDFontDescriptor descriptor,
      @Nullable PDCIDSystemInfo collection) {
    return new CIDFontMapping(null, standIn(), true);
  }

  private synchronized TrueTypeFont standIn() {
    if (standIn.isEmpty()) {
      try (InputStream font = bundled()) {
        standIn = Optional.of(new TTFParser().parse(new RandomAccessReadBuffer(font)));
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
    return standIn.get();
  }
}
