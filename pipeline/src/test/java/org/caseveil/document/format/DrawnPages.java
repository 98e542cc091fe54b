package org.caseveil.document.format;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.CubicCurve2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Pictures of pages, drawn with the fonts that the program ships: no font of the machine is used.
 */
public final class DrawnPages {

  private static final float DOTS_AN_INCH = 200;
  private static final float MARGIN = 72;
  private static final float SIZE = 12;
  private static final float LEADING = 18;

  private DrawnPages() {}

  /** A sheet of A4 with these paragraphs. */
  public static BufferedImage page(List<String> paragraphs) throws IOException {
    try (PDDocument pdf = new PDDocument();
        InputStream file =
            DrawnPages.class.getResourceAsStream("/liberation/LiberationSerif-Regular.ttf")) {
      PDFont font = PDType0Font.load(pdf, file);
      PDPage page = new PDPage(PDRectangle.A4);
      pdf.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
        content.setFont(font, SIZE);
        float y = PDRectangle.A4.getHeight() - MARGIN;
        for (String paragraph : paragraphs) {
          y = draw(paragraph, font, y, content) - LEADING;
        }
      }
      return new PDFRenderer(pdf).renderImageWithDPI(0, DOTS_AN_INCH, ImageType.GRAY);
    }
  }

  private static float draw(String paragraph, PDFont font, float top, PDPageContentStream content)
      throws IOException {
    float room = (PDRectangle.A4.getWidth() - 2 * MARGIN) * 1000 / SIZE;
    float y = top;
    StringBuilder line = new StringBuilder();
    for (String word : (paragraph + " \n").split(" ")) {
      boolean last = word.equals("\n");
      if (last || !line.isEmpty() && font.getStringWidth(line + " " + word) > room) {
        content.beginText();
        content.newLineAtOffset(MARGIN, y);
        content.showText(line.toString());
        content.endText();
        y -= LEADING;
        line.setLength(0);
      }
      line.append(line.isEmpty() || last ? "" : " ").append(last ? "" : word);
    }
    return y;
  }

  /** The page laid askew on a scanner. */
  public static BufferedImage askew(BufferedImage page, double degrees) {
    BufferedImage askew = blank(page.getWidth(), page.getHeight());
    Graphics2D graphics = askew.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.rotate(Math.toRadians(degrees), page.getWidth() / 2.0, page.getHeight() / 2.0);
    graphics.drawImage(page, 0, 0, null);
    graphics.dispose();
    return askew;
  }

  /** The page with grain, always the same. */
  public static BufferedImage grainy(BufferedImage page, double deviation) {
    BufferedImage grainy = blank(page.getWidth(), page.getHeight());
    grainy.createGraphics().drawImage(page, 0, 0, null);
    byte[] pixels = ((DataBufferByte) grainy.getRaster().getDataBuffer()).getData();
    Random random = new Random(1);
    for (int i = 0; i < pixels.length; i++) {
      int shade = (pixels[i] & 0xFF) + (int) (random.nextGaussian() * deviation);
      pixels[i] = (byte) Math.max(0, Math.min(255, shade));
    }
    return grainy;
  }

  /** The page with lines of loops and strokes below its middle, as a pen leaves them. */
  static BufferedImage scribbled(BufferedImage page) {
    BufferedImage scribbled = blank(page.getWidth(), page.getHeight());
    Graphics2D graphics = scribbled.createGraphics();
    graphics.drawImage(page, 0, 0, null);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(new Color(40, 40, 90));
    graphics.setStroke(new java.awt.BasicStroke(4));
    Random random = new Random(2);
    for (int y = page.getHeight() / 2; y < page.getHeight() - 200; y += 120) {
      int x = 200;
      while (x < page.getWidth() - 300) {
        for (int loop = 0; loop < 3 + random.nextInt(5); loop++) {
          int next = x + 18 + random.nextInt(20);
          graphics.draw(
              new CubicCurve2D.Double(
                  x, y, x + 30, y - 80 + random.nextInt(60), next - 30, y + 40, next, y));
          x = next;
        }
        x += 30;
      }
    }
    graphics.dispose();
    return scribbled;
  }

  static BufferedImage blank(int width, int height) {
    BufferedImage blank = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Arrays.fill(((DataBufferByte) blank.getRaster().getDataBuffer()).getData(), (byte) 255);
    return blank;
  }

  public static byte[] png(BufferedImage page) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(page, "png", bytes);
    return bytes.toByteArray();
  }

  /** A PNG with a text beside its pixels. */
  static byte[] png(BufferedImage page, String text) throws IOException {
    byte[] plain = png(page);
    byte[] content = ("tEXtAuthor\0" + text).getBytes(StandardCharsets.ISO_8859_1);
    CRC32 sum = new CRC32();
    sum.update(content);
    ByteBuffer with = ByteBuffer.allocate(plain.length + content.length + 8);
    with.put(plain, 0, 33).putInt(content.length - 4).put(content).putInt((int) sum.getValue());
    return with.put(plain, 33, plain.length - 33).array();
  }

  /** A JPEG with an Exif block that tells an orientation and a description. */
  static byte[] jpeg(BufferedImage page, int orientation, String description) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(page, "jpeg", bytes);
    byte[] plain = bytes.toByteArray();
    byte[] text = (description + "\0").getBytes(StandardCharsets.US_ASCII);
    ByteBuffer exif = ByteBuffer.allocate(4 + 6 + 8 + 2 + 24 + 4 + text.length);
    exif.putShort((short) 0xFFE1).putShort((short) (exif.capacity() - 2));
    exif.put("Exif\0\0MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
    exif.putShort((short) 2);
    exif.putShort((short) 0x010E).putShort((short) 2).putInt(text.length).putInt(38);
    exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(orientation << 16);
    exif.putInt(0).put(text);
    ByteBuffer with = ByteBuffer.allocate(plain.length + exif.capacity());
    return with.put(plain, 0, 2).put(exif.array()).put(plain, 2, plain.length - 2).array();
  }

  public static byte[] tiff(List<BufferedImage> pages) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (BufferedImage page : pages) {
        writer.writeToSequence(new IIOImage(page, null, null), writer.getDefaultWriteParam());
      }
      writer.endWriteSequence();
    }
    writer.dispose();
    return bytes.toByteArray();
  }

  /** A PDF whose pages are pictures. */
  public static byte[] pdf(List<BufferedImage> pages) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      pdf.setDocumentId(1L);
      for (BufferedImage picture : pages) {
        add(picture, pdf);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      pdf.save(bytes, CompressParameters.NO_COMPRESSION);
      return bytes.toByteArray();
    }
  }

  static void add(BufferedImage picture, PDDocument pdf) throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    pdf.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
      content.drawImage(
          LosslessFactory.createFromImage(pdf, picture),
          0,
          0,
          PDRectangle.A4.getWidth(),
          PDRectangle.A4.getHeight());
    }
  }
}
