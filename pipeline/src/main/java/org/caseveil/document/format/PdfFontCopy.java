package org.caseveil.document.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * A font of the old file for the new one: the entries that drawing needs (ISO 32000-1, 9.6 to 9.8)
 * and nothing else; its name goes unless everybody has the font, and which characters its codes
 * stand for is written anew for the codes that are drawn. Used by one thread.
 */
final class PdfFontCopy {

  private static final Set<String> ENTRIES =
      Set.of(
          ("Type Subtype BaseFont FirstChar LastChar Widths Encoding FontDescriptor DescendantFonts"
                  + " CIDSystemInfo DW W DW2 W2 CIDToGIDMap BaseEncoding Differences FontName Flags"
                  + " FontBBox ItalicAngle Ascent Descent Leading CapHeight XHeight StemV StemH"
                  + " AvgWidth MaxWidth MissingWidth FontFile FontFile2 FontFile3 Length1 Length2"
                  + " Length3 Registry Ordering Supplement CMapName WMode UseCMap")
              .split(" "));

  private static final Set<COSName> NAMES =
      Set.of(COSName.BASE_FONT, COSName.FONT_NAME, COSName.getPDFName("CMapName"));

  /** Character collections of Adobe, the only ones that a font needs by name. */
  private static final Set<String> COLLECTIONS =
      Set.of("Adobe", "Identity", "UCS", "Japan1", "GB1", "CNS1", "Korea1", "KR");

  private static final int DEEPEST = 12;

  private final PDDocument made;
  private final COSName name;
  private final String plainName;
  private final COSDictionary dictionary;
  private final PdfCharacters characters = new PdfCharacters();

  PdfFontCopy(PDFont font, int number, PDDocument made) throws IOException {
    this.made = made;
    this.name = COSName.getPDFName("F" + number);
    this.plainName =
        SafeFonts.allowsInPdf(String.valueOf(font.getName()))
            ? String.valueOf(font.getName())
            : "CaseFont" + number;
    this.dictionary = copy(font.getCOSObject(), new COSDictionary(), 0);
  }

  COSName name() {
    return name;
  }

  COSDictionary dictionary() {
    return dictionary;
  }

  void used(byte[] code, String text) {
    characters.add(code, text);
  }

  void close() throws IOException {
    if (!characters.isEmpty()) {
      COSStream stream = made.getDocument().createCOSStream();
      try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
        out.write(characters.cmap());
      }
      dictionary.setItem(COSName.TO_UNICODE, stream);
    }
  }

  private COSDictionary copy(COSDictionary from, COSDictionary to, int depth) throws IOException {
    for (COSName key : List.copyOf(from.keySet())) {
      COSBase value = from.getDictionaryObject(key);
      if (!ENTRIES.contains(key.getName()) || value == null || depth > DEEPEST) {
        continue;
      }
      if (NAMES.contains(key)) {
        to.setName(key, plainName);
      } else if (value instanceof COSStream stream) {
        to.setItem(key, stream(stream, key, depth));
      } else if (value instanceof COSString string) {
        String usual = key.getName().equals("Registry") ? "Adobe" : "Identity";
        to.setString(key, COLLECTIONS.contains(string.getString()) ? string.getString() : usual);
      } else {
        to.setItem(key, value(value, depth));
      }
    }
    return to;
  }

  private COSBase value(COSBase value, int depth) throws IOException {
    if (value instanceof COSDictionary dictionary) {
      return copy(dictionary, new COSDictionary(), depth + 1);
    }
    if (value instanceof COSArray array) {
      COSArray copied = new COSArray();
      for (int i = 0; i < array.size() && depth < DEEPEST; i++) {
        COSBase element = array.getObject(i);
        if (element != null && !(element instanceof COSString)) {
          copied.add(value(element, depth + 1));
        }
      }
      return copied;
    }
    boolean plain =
        value instanceof COSNumber || value instanceof COSName || value instanceof COSBoolean;
    return plain ? value : COSInteger.ZERO;
  }

  private COSStream stream(COSStream from, COSName key, int depth) throws IOException {
    COSStream to = made.getDocument().createCOSStream();
    copy(from, to, depth + 1);
    byte[] content;
    try (InputStream in = from.createInputStream()) {
      content = in.readAllBytes();
    }
    if (key.equals(COSName.FONT_FILE2)) {
      content = TrueTypeNames.without(content);
    }
    try (OutputStream out = to.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(content);
    }
    return to;
  }
}
