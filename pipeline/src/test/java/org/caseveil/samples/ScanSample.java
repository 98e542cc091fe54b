package org.caseveil.samples;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.caseveil.samples.Block.Heading;
import org.caseveil.samples.Block.Paragraph;

/**
 * Sets a sample as one printed page, lays it on a copier a little askew and keeps the picture of it
 * in black and white as a PDF, as copiers do. Whether a point is black is asked of the outlines of
 * the letters, since every version of Java draws a little otherwise. Stateless.
 */
final class ScanSample {

  private static final int DOTS_AN_INCH = 300;
  private static final int WIDTH = 2480;
  private static final int HEIGHT = 3508;
  private static final int MARGIN = 310;

  /** Points of the picture; twelve points of print. */
  private static final double SIZE = 12.0 / 72 * DOTS_AN_INCH;

  private static final double LEADING = 1.45 * SIZE;

  /** How much the copier takes a line down from its left to its right: about half a degree. */
  private static final double SLANT = 0.009;

  private static final int SPECKS = 250;

  /** Seeds the document's identifier, which otherwise holds the time, and the dust. */
  private static final long SEED = 1;

  private ScanSample() {}

  static byte[] write(SampleSource source) throws IOException {
    BufferedImage sheet = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_BINARY);
    int[] white = new int[WIDTH * HEIGHT];
    Arrays.fill(white, 1);
    sheet.getRaster().setPixels(0, 0, WIDTH, HEIGHT, white);
    print(lines(source), sheet);
    Random dust = new Random(SEED);
    for (int i = 0; i < SPECKS; i++) {
      sheet.getRaster().setSample(dust.nextInt(WIDTH), dust.nextInt(HEIGHT), 0, 0);
    }
    return copied(sheet);
  }

  private static List<String> lines(SampleSource source) throws IOException {
    List<String> lines = new ArrayList<>();
    try (TrueTypeFont font = font()) {
      for (Block block : Markup.parse(source.body())) {
        if (block instanceof Heading heading) {
          wrap(Block.visible(heading.runs()), font, lines);
        } else if (block instanceof Paragraph paragraph) {
          wrap(Block.visible(paragraph.runs()), font, lines);
        } else {
          throw new IllegalArgumentException("only headings and paragraphs in a scanned sample");
        }
        lines.add("");
      }
    }
    return lines;
  }

  private static void wrap(String text, TrueTypeFont font, List<String> lines) throws IOException {
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (!line.isEmpty() && width(line + " " + word, font) > WIDTH - 2 * MARGIN) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
  }

  private static double width(String text, TrueTypeFont font) throws IOException {
    double width = 0;
    for (char letter : text.toCharArray()) {
      width += font.getAdvanceWidth(glyph(letter, font)) * scale(font);
    }
    return width;
  }

  private static int glyph(char letter, TrueTypeFont font) throws IOException {
    return font.getUnicodeCmapLookup().getGlyphId(letter);
  }

  private static double scale(TrueTypeFont font) throws IOException {
    return SIZE / font.getUnitsPerEm();
  }

  private static void print(List<String> lines, BufferedImage sheet) throws IOException {
    try (TrueTypeFont font = font()) {
      double y = MARGIN;
      for (String line : lines) {
        double x = MARGIN;
        for (char letter : line.toCharArray()) {
          print(letter, font, x, y + SLANT * x, sheet);
          x += font.getAdvanceWidth(glyph(letter, font)) * scale(font);
        }
        y += LEADING;
      }
    }
  }

  private static void print(char letter, TrueTypeFont font, double x, double y, BufferedImage sheet)
      throws IOException {
    double scale = scale(font);
    var outline = font.getGlyph().getGlyph(glyph(letter, font)).getPath();
    outline.transform(new AffineTransform(scale, SLANT * scale, SLANT * scale, -scale, x, y));
    Rectangle2D around = outline.getBounds2D();
    for (int row = (int) around.getMinY(); row <= around.getMaxY(); row++) {
      for (int column = (int) around.getMinX(); column <= around.getMaxX(); column++) {
        if (outline.contains(column + 0.5, row + 0.5)) {
          sheet.getRaster().setSample(column, row, 0, 0);
        }
      }
    }
  }

  private static TrueTypeFont font() throws IOException {
    try (InputStream file =
        ScanSample.class.getResourceAsStream("/liberation/LiberationSerif-Regular.ttf")) {
      return new TTFParser().parse(new RandomAccessReadBuffer(file));
    }
  }

  private static byte[] copied(BufferedImage sheet) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      pdf.setDocumentId(SEED);
      PDPage page = new PDPage(PDRectangle.A4);
      pdf.addPage(page);
      try (PDPageContentStream content =
          new PDPageContentStream(pdf, page, AppendMode.OVERWRITE, false)) {
        content.drawImage(
            CCITTFactory.createFromImage(pdf, sheet),
            0,
            0,
            PDRectangle.A4.getWidth(),
            PDRectangle.A4.getHeight());
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      pdf.save(bytes, CompressParameters.NO_COMPRESSION);
      return bytes.toByteArray();
    }
  }
}
