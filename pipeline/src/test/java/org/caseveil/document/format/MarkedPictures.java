package org.caseveil.document.format;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Pictures with a text in every place that cameras and programs write beside the points. */
final class MarkedPictures {

  private static final int PNG_HEAD = 33;

  private static final String XMP =
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF"
          + " xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description"
          + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" dc:creator=\"%s\"/></rdf:RDF>"
          + "</x:xmpmeta>";

  private MarkedPictures() {}

  /** In Exif, XMP, IPTC (as Photoshop keeps it), a comment, and behind the end. */
  static byte[] jpeg(BufferedImage picture, String text) throws IOException {
    byte[] exif = DrawnPages.jpeg(picture, 1, text);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(exif, 0, 2);
    bytes.write(segment(0xE1, "http://ns.adobe.com/xap/1.0/\0" + XMP.formatted(text)));
    // Record 2, data set 80: by-line.
    String line = "\u001C\u0002\u0050\0" + (char) text.length() + text;
    bytes.write(
        segment(
            0xED, "Photoshop 3.0\0" + "8BIM\u0004\u0004\0\0\0\0\0" + (char) line.length() + line));
    bytes.write(segment(0xFE, text));
    bytes.write(exif, 2, exif.length - 2);
    bytes.write(text.getBytes(StandardCharsets.ISO_8859_1));
    return bytes.toByteArray();
  }

  private static byte[] segment(int marker, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
    return ByteBuffer.allocate(bytes.length + 4)
        .putShort((short) (0xFF00 | marker))
        .putShort((short) (bytes.length + 2))
        .put(bytes)
        .array();
  }

  /** In a text, an international text with XMP, Exif, and behind the end. */
  static byte[] png(BufferedImage picture, String text) throws IOException {
    byte[] plain = DrawnPages.png(picture);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(plain, 0, PNG_HEAD);
    bytes.write(chunk("tEXtAuthor\0" + text));
    bytes.write(chunk("iTXtXML:com.adobe.xmp\0\0\0\0\0" + XMP.formatted(text)));
    bytes.write(chunk("eXIfMM\0*" + text));
    bytes.write(plain, PNG_HEAD, plain.length - PNG_HEAD);
    bytes.write(text.getBytes(StandardCharsets.ISO_8859_1));
    return bytes.toByteArray();
  }

  private static byte[] chunk(String kindAndContent) {
    byte[] bytes = kindAndContent.getBytes(StandardCharsets.ISO_8859_1);
    CRC32 sum = new CRC32();
    sum.update(bytes);
    return ByteBuffer.allocate(bytes.length + 8)
        .putInt(bytes.length - 4)
        .put(bytes)
        .putInt((int) sum.getValue())
        .array();
  }
}
