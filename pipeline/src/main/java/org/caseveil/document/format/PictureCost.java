package org.caseveil.document.format;

import java.awt.image.ColorModel;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;

/**
 * What a picture costs its decoder in memory at once, as its file declares: some decoders unpack
 * more than the points that are asked for. Stateless.
 */
final class PictureCost {

  /** Twice it, for a buffer that grows, leaves half of the memory for the rest. */
  private static final int SHARE = 4;

  private static final String UNPACKED = "bytes in a picture that have to be unpacked at once";

  /** ITU-T T.81, table B.1: frames of progressive pictures, whose coefficients are kept. */
  private static final Set<Integer> PROGRESSIVE = Set.of(0xC2, 0xC6, 0xCA, 0xCE);

  /** A coefficient has two bytes, and a colour picture mostly has half as many again as points. */
  private static final int PROGRESSIVE_BYTES = 3;

  private PictureCost() {}

  /** Refuses what would not fit into the memory of this process. */
  static void atMost(long bytes) throws IOException {
    Context.atMost(bytes, Runtime.getRuntime().maxMemory() / SHARE, UNPACKED);
  }

  /** Refuses a TIFF of which one strip or tile does not fit. */
  static void ofTile(ImageReader reader, int index) throws IOException {
    ImageTypeSpecifier type = reader.getRawImageType(index);
    ColorModel colours = type == null ? ColorModel.getRGBdefault() : type.getColorModel();
    long points = (long) reader.getTileWidth(index) * reader.getTileHeight(index);
    atMost(points * colours.getPixelSize() / Byte.SIZE);
  }

  /** Refuses a JPEG whose decoder keeps the whole of it and has no room to. */
  static void ofFrame(byte[] jpeg, long points) throws IOException {
    ByteBuffer file = ByteBuffer.wrap(jpeg);
    try {
      int at = 2;
      int marker = 0;
      while (marker != 0xDA && !PROGRESSIVE.contains(marker)) {
        marker = file.get(at + 1) & 0xFF;
        // A marker may have any number of such bytes before it (B.1.1.2).
        at += marker == 0xFF ? 1 : 2 + (file.getShort(at + 2) & 0xFFFF);
      }
      if (PROGRESSIVE.contains(marker)) {
        atMost(points * PROGRESSIVE_BYTES);
      }
    } catch (IndexOutOfBoundsException cutShort) {
      throw new RefusalException(Refusals.corrupt());
    }
  }

  /**
   * Counts the pictures of a TIFF by its chain of directories (TIFF 6.0, section 2), which a reader
   * would follow in circles.
   */
  static int directories(byte[] tiff, int most) throws IOException {
    ByteBuffer file = ByteBuffer.wrap(tiff);
    file.order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    Set<Integer> seen = new HashSet<>();
    try {
      for (int at = file.getInt(4); at != 0; ) {
        if (!seen.add(at)) {
          throw new RefusalException(Refusals.hostile("its pages follow each other in a circle"));
        }
        Context.atMost(seen.size(), most, "pictures of pages");
        int fields = file.getShort(at) & 0xFFFF;
        at = file.getInt(at + 2 + fields * 12);
      }
    } catch (IndexOutOfBoundsException | BufferUnderflowException cutShort) {
      throw new RefusalException(Refusals.corrupt());
    }
    return seen.size();
  }
}
