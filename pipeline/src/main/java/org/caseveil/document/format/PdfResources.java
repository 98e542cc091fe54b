package org.caseveil.document.format;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * What the pages of the new file draw with: fonts, copied and cleaned, and line and transparency
 * settings. One for all pages. Used by one thread.
 */
final class PdfResources {

  /** Numbers only: masks, functions and fonts are left out (ISO 32000-1, table 58). */
  private static final List<COSName> SETTINGS =
      List.of("LW", "LC", "LJ", "ML", "CA", "ca").stream().map(COSName::getPDFName).toList();

  private final PDDocument made;
  private final PdfReplacementFonts replacements;
  private final Map<COSDictionary, PdfFontCopy> fonts = new IdentityHashMap<>();
  private final Map<String, COSDictionary> states = new TreeMap<>();
  private final PDResources resources = new PDResources();

  PdfResources(PDDocument made) {
    this.made = made;
    this.replacements = new PdfReplacementFonts(made);
  }

  PdfReplacementFonts replacements() {
    return replacements;
  }

  /** For every page of the new file. */
  PDResources shared() {
    return resources;
  }

  /** The name of a font's copy. */
  COSName font(PDFont font) throws IOException {
    return copy(font).name();
  }

  /** Notes that a code of the font is drawn. */
  void used(PDFont font, byte[] code, String text) throws IOException {
    copy(font).used(code, text);
  }

  private PdfFontCopy copy(PDFont font) throws IOException {
    PdfFontCopy known = fonts.get(font.getCOSObject());
    if (known != null) {
      return known;
    }
    PdfFontCopy copy = new PdfFontCopy(font, fonts.size() + 1, made);
    fonts.put(font.getCOSObject(), copy);
    fontNames().setItem(copy.name(), copy.dictionary());
    return copy;
  }

  private COSDictionary fontNames() {
    COSDictionary named = resources.getCOSObject().getCOSDictionary(COSName.FONT);
    if (named == null) {
      named = new COSDictionary();
      resources.getCOSObject().setItem(COSName.FONT, named);
    }
    return named;
  }

  PdfReplacementFonts.Drawn drawn(String text, PdfStyle style) throws IOException {
    PdfReplacementFonts.Drawn drawn = replacements.drawn(text, style);
    fontNames().setItem(drawn.name(), drawn.font().getCOSObject());
    return drawn;
  }

  /** The name of a graphics state with the plain settings of this one; empty where it has none. */
  Optional<COSName> state(PDResources there, COSName name) {
    COSDictionary all = there.getCOSObject().getCOSDictionary(COSName.EXT_G_STATE);
    COSDictionary state = all == null ? null : all.getCOSDictionary(name);
    if (state == null) {
      return Optional.empty();
    }
    COSDictionary plain = new COSDictionary();
    StringBuilder key = new StringBuilder();
    for (COSName setting : SETTINGS) {
      COSBase value = state.getDictionaryObject(setting);
      if (value instanceof COSNumber number) {
        plain.setItem(setting, PdfCanvas.number(number.floatValue()));
        key.append(setting.getName()).append(number.floatValue()).append(' ');
      }
    }
    if (plain.size() == 0) {
      return Optional.empty();
    }
    COSDictionary written = states.computeIfAbsent(key.toString(), unused -> plain);
    return Optional.of(stateName(written));
  }

  private COSName stateName(COSDictionary state) {
    COSDictionary named = resources.getCOSObject().getCOSDictionary(COSName.EXT_G_STATE);
    if (named == null) {
      named = new COSDictionary();
      resources.getCOSObject().setItem(COSName.EXT_G_STATE, named);
    }
    COSName known = named.getKeyForValue(state);
    if (known == null) {
      known = COSName.getPDFName("G" + (named.size() + 1));
      named.setItem(known, state);
    }
    return known;
  }

  /** Finishes the fonts; nothing can be drawn after that. */
  void close() throws IOException {
    for (PdfFontCopy copy : fonts.values()) {
      copy.close();
    }
    replacements.close();
  }
}
