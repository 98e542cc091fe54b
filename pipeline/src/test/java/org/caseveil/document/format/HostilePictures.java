package org.caseveil.document.format;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Broken and hostile pictures of pages by name; the same ones each time. */
final class HostilePictures {

  /** Just inside the limit of points in a picture. */
  private static final int SIDE = 10_900;

  private static final int TIFF_SHORT = 3;
  private static final int TIFF_LONG = 4;

  private HostilePictures() {}

  static Map<String, byte[]> all() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    BufferedImage page = DrawnPages.page(DocumentFormatContract.STORY);
    broken("png", DrawnPages.png(page), files);
    broken("jpg", DrawnPages.jpeg(page, 1, "x"), files);
    broken("tif", DrawnPages.tiff(List.of(page)), files);
    pngs(files);
    jpegs(page, files);
    tiffs(files);
    pdfs(files);
    for (String extension : List.of("png", "jpg", "tif")) {
      files.put("nothing." + extension, new byte[0]);
      files.put("words." + extension, Zips.utf8("She left."));
      files.put("other-kind." + extension, Zips.utf8("GIF89a\u0001\u0000\u0001\u0000"));
    }
    return files;
  }

  private static void broken(String extension, byte[] file, Map<String, byte[]> files) {
    for (int tenths : new int[] {1, 5, 9}) {
      files.put("cut-" + tenths + "." + extension, Arrays.copyOf(file, file.length * tenths / 10));
    }
    files.put("cut-end." + extension, Arrays.copyOf(file, file.length - 2));
    byte[] flipped = file.clone();
    for (int i = 100; i < flipped.length; i += 997) {
      flipped[i] ^= 0x10;
    }
    files.put("flipped." + extension, flipped);
  }

  private static void pngs(Map<String, byte[]> files) throws IOException {
    files.put("huge.png", png(60_000, 60_000, 0, chunk("IDAT", packed(1 << 20))));
    files.put("no-size.png", png(0, 0, 0, chunk("IDAT", packed(10))));
    files.put("blank-bomb.png", png(SIDE, SIDE, 0, chunk("IDAT", packed(SIDE * (SIDE + 1L)))));
    files.put("lies.png", png(SIDE, SIDE, 6, chunk("IDAT", packed(1000))));
    byte[] text = "zTXtComment\0\0".getBytes(StandardCharsets.ISO_8859_1);
    byte[] bomb = packed(100 << 20);
    byte[] whole = Arrays.copyOf(text, text.length + bomb.length);
    System.arraycopy(bomb, 0, whole, text.length, bomb.length);
    byte[] chunk = chunk("zTXt", Arrays.copyOfRange(whole, 4, whole.length));
    files.put("text-bomb.png", png(9, 9, 0, chunk, chunk("IDAT", packed(90))));
  }

  private static byte[] png(int width, int height, int colour, byte[]... chunks) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    ByteBuffer head = ByteBuffer.allocate(13).putInt(width).putInt(height);
    bytes.writeBytes(chunk("IHDR", head.put((byte) 8).put((byte) colour).array()));
    for (byte[] chunk : chunks) {
      bytes.writeBytes(chunk);
    }
    bytes.writeBytes(chunk("IEND", new byte[0]));
    return bytes.toByteArray();
  }

  private static byte[] chunk(String name, byte[] content) {
    ByteBuffer chunk = ByteBuffer.allocate(content.length + 12).putInt(content.length);
    chunk.put(name.getBytes(StandardCharsets.US_ASCII)).put(content);
    CRC32 sum = new CRC32();
    sum.update(chunk.array(), 4, content.length + 4);
    return chunk.putInt((int) sum.getValue()).array();
  }

  /** So many zeros, deflated. */
  private static byte[] packed(long zeros) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] some = new byte[1 << 16];
    try (DeflaterOutputStream out =
        new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_SPEED))) {
      for (long left = zeros; left > 0; left -= some.length) {
        out.write(some, 0, (int) Math.min(left, some.length));
      }
    }
    return bytes.toByteArray();
  }

  private static void jpegs(BufferedImage page, Map<String, byte[]> files) throws IOException {
    byte[] plain = DrawnPages.jpeg(page, 1, "x");
    files.put("huge.jpg", resized(plain, 0xC0, 65_500, 65_500));
    files.put("large.jpg", resized(plain, 0xC0, SIDE, SIDE));
    files.put("no-size.jpg", resized(plain, 0xC0, 0, 0));
    // A decoder keeps the whole of a progressive picture in memory, outside of Java's heap.
    files.put("progressive-bomb.jpg", resized(progressive(page), 0xC2, SIDE, SIDE));
  }

  private static byte[] progressive(BufferedImage page) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(page, null, null), param);
    }
    writer.dispose();
    return bytes.toByteArray();
  }

  /** Another size in the frame header (ITU-T T.81, B.2.2). */
  private static byte[] resized(byte[] jpeg, int marker, int width, int height) {
    byte[] made = jpeg.clone();
    int at = 2;
    while ((made[at + 1] & 0xFF) != marker) {
      at += 2 + ByteBuffer.wrap(made).getShort(at + 2);
    }
    ByteBuffer.wrap(made).putShort(at + 5, (short) height).putShort(at + 7, (short) width);
    return made;
  }

  private static void tiffs(Map<String, byte[]> files) throws IOException {
    files.put("huge.tif", tiff(60_000, 60_000, 1, new byte[9], 0));
    files.put("no-size.tif", tiff(0, 0, 1, new byte[9], 0));
    files.put("loop.tif", tiff(9, 9, 1, new byte[99], 8));
    files.put("far.tif", tiff(9, 9, 1, new byte[99], Integer.MAX_VALUE));
    files.put("one-strip-bomb.tif", tiff(SIDE, SIDE, 4, packed(4L * SIDE * SIDE), 0));
    files.put("lies.tif", tiff(SIDE, SIDE, 4, packed(1000), 0));
    BufferedImage small = DrawnPages.blank(8, 8);
    files.put("many-pages.tif", DrawnPages.tiff(Collections.nCopies(500, small)));
  }

  /**
   * A TIFF 6.0 file of one directory and one strip, packed by Deflate.
   *
   * @param samples of 8 bits a point
   * @param next where the next directory is; this one is at 8
   */
  private static byte[] tiff(int width, int height, int samples, byte[] strip, int next) {
    int[][] fields = {
      {256, TIFF_LONG, width},
      {257, TIFF_LONG, height},
      {258, TIFF_SHORT, 8},
      {259, TIFF_SHORT, 8},
      {262, TIFF_SHORT, 1},
      {273, TIFF_LONG, 8 + 2 + 10 * 12 + 4},
      {277, TIFF_SHORT, samples},
      {278, TIFF_LONG, height},
      {279, TIFF_LONG, strip.length},
      {284, TIFF_SHORT, 1}
    };
    ByteBuffer file = ByteBuffer.allocate(8 + 2 + fields.length * 12 + 4 + strip.length);
    file.order(ByteOrder.LITTLE_ENDIAN).put((byte) 'I').put((byte) 'I').putShort((short) 42);
    file.putInt(8).putShort((short) fields.length);
    for (int[] field : fields) {
      file.putShort((short) field[0]).putShort((short) field[1]).putInt(1).putInt(field[2]);
    }
    return file.putInt(next).put(strip).array();
  }

  private static void pdfs(Map<String, byte[]> files) throws IOException {
    files.put("huge-picture.pdf", pdf(60_000, 1, packed(1 << 20)));
    files.put("picture-bomb.pdf", pdf(SIDE, 1, packed(1L * SIDE * SIDE)));
    files.put("many-pictures.pdf", pdf(1000, 200, packed(1_000_000)));
    files.put("lies.pdf", pdf(SIDE, 2, packed(10)));
  }

  /** Pages that are covered by the same grey picture of so many points a side. */
  private static byte[] pdf(int side, int pages, byte[] packed) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      COSStream picture = pdf.getDocument().createCOSStream();
      picture.setName(COSName.TYPE, "XObject");
      picture.setName(COSName.SUBTYPE, "Image");
      picture.setInt(COSName.WIDTH, side);
      picture.setInt(COSName.HEIGHT, side);
      picture.setInt(COSName.BITS_PER_COMPONENT, 8);
      picture.setName(COSName.COLORSPACE, "DeviceGray");
      picture.setItem(COSName.FILTER, COSName.FLATE_DECODE);
      try (var out = picture.createRawOutputStream()) {
        out.write(packed);
      }
      COSDictionary objects = new COSDictionary();
      objects.setItem(COSName.getPDFName("P"), picture);
      for (int i = 0; i < pages; i++) {
        PDPage page = new PDPage(PDRectangle.A4);
        page.setResources(new PDResources());
        page.getResources().getCOSObject().setItem(COSName.XOBJECT, objects);
        page.getCOSObject()
            .setItem(COSName.CONTENTS, Pdfs.stream(pdf, "q 595 0 0 842 0 0 cm /P Do Q"));
        pdf.addPage(page);
      }
      return Pdfs.saved(pdf);
    }
  }
}
