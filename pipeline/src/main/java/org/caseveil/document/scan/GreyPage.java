package org.caseveil.document.scan;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;

/**
 * The picture of one page in shades of grey, one byte a pixel, row by row: 0 is black, 255 white.
 * Colour, transparency and everything that a file says beside its pixels are gone. Immutable as
 * long as nobody changes the array it was made of.
 */
public final class GreyPage {

  private static final int WHITE = 255;

  private final int width;
  private final int height;
  private final byte[] pixels;

  GreyPage(int width, int height, byte[] pixels) {
    if (width < 1 || height < 1 || pixels.length != width * height) {
      throw new IllegalArgumentException("a page has a byte for each pixel");
    }
    this.width = width;
    this.height = height;
    this.pixels = pixels;
  }

  /** Takes the brightness of a picture (ITU-R BT.601); what is transparent is white. */
  public static GreyPage of(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    if (image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
      // Java takes these shades for linear light and would brighten them.
      return new GreyPage(
          width, height, (byte[]) image.getRaster().getDataElements(0, 0, width, height, null));
    }
    byte[] pixels = new byte[width * height];
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        pixels[y * width + x] = (byte) brightness(row[x]);
      }
    }
    return new GreyPage(width, height, pixels);
  }

  private static int brightness(int argb) {
    int colour = 299 * (argb >> 16 & 0xFF) + 587 * (argb >> 8 & 0xFF) + 114 * (argb & 0xFF) + 500;
    int alpha = argb >>> 24;
    return (colour / 1000 * alpha + WHITE * (WHITE - alpha)) / WHITE;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** The shade of one pixel, 0 to 255. */
  public int at(int x, int y) {
    return pixels[y * width + x] & 0xFF;
  }

  byte[] pixels() {
    return pixels;
  }

  /** The same as a picture, which shares its pixels with nothing. */
  public BufferedImage image() {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    byte[] into = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    System.arraycopy(pixels, 0, into, 0, pixels.length);
    return image;
  }

  /**
   * The page turned.
   *
   * @param quarters clockwise, 0 to 3
   */
  public GreyPage turned(int quarters) {
    if (quarters == 0) {
      return this;
    }
    int wide = quarters == 2 ? width : height;
    int high = quarters == 2 ? height : width;
    byte[] turned = new byte[pixels.length];
    for (int y = 0; y < high; y++) {
      for (int x = 0; x < wide; x++) {
        int from =
            switch (quarters) {
              case 1 -> (height - 1 - x) * width + y;
              case 2 -> (height - 1 - y) * width + width - 1 - x;
              default -> x * width + width - 1 - y;
            };
        turned[y * wide + x] = pixels[from];
      }
    }
    return new GreyPage(wide, high, turned);
  }

  /** The page as in a mirror, left and right changed. */
  public GreyPage mirrored() {
    byte[] mirrored = new byte[pixels.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        mirrored[y * width + x] = pixels[y * width + width - 1 - x];
      }
    }
    return new GreyPage(width, height, mirrored);
  }

  /** Each pixel as the mean of itself and its eight neighbours. */
  GreyPage smoothed() {
    byte[] smooth = pixels.clone();
    for (int y = 1; y < height - 1; y++) {
      for (int x = 1; x < width - 1; x++) {
        int sum = 0;
        for (int row = y - 1; row <= y + 1; row++) {
          sum += at(x - 1, row) + at(x, row) + at(x + 1, row);
        }
        smooth[y * width + x] = (byte) (sum / 9);
      }
    }
    return new GreyPage(width, height, smooth);
  }

  /** The page so many times smaller, each pixel the mean of those it stands for. */
  GreyPage reduced(int times) {
    int wide = Math.max(1, width / times);
    int high = Math.max(1, height / times);
    int square = Math.min(times, width) * Math.min(times, height);
    byte[] small = new byte[wide * high];
    for (int y = 0; y < high; y++) {
      for (int x = 0; x < wide; x++) {
        int sum = 0;
        for (int row = y * times; row < Math.min(height, (y + 1) * times); row++) {
          for (int column = x * times; column < Math.min(width, (x + 1) * times); column++) {
            sum += at(column, row);
          }
        }
        small[y * wide + x] = (byte) (sum / square);
      }
    }
    return new GreyPage(wide, high, small);
  }

  /** The page turned on a white sheet that is large enough for it; in degrees, clockwise. */
  GreyPage turned(double degrees) {
    double angle = Math.toRadians(degrees);
    double sine = Math.abs(Math.sin(angle));
    double cosine = Math.abs(Math.cos(angle));
    int wide = (int) Math.ceil(width * cosine + height * sine);
    int high = (int) Math.ceil(width * sine + height * cosine);
    AffineTransform turn = AffineTransform.getTranslateInstance(wide / 2.0, high / 2.0);
    turn.rotate(angle);
    turn.translate(-width / 2.0, -height / 2.0);
    return drawn(turn, wide, high);
  }

  private GreyPage drawn(AffineTransform change, int wide, int high) {
    BufferedImage sheet = new BufferedImage(wide, high, BufferedImage.TYPE_BYTE_GRAY);
    byte[] into = ((DataBufferByte) sheet.getRaster().getDataBuffer()).getData();
    Arrays.fill(into, (byte) WHITE);
    Graphics2D graphics = sheet.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.drawImage(image(), change, null);
    graphics.dispose();
    return new GreyPage(wide, high, into);
  }

  /** The page so many times as wide and high. */
  GreyPage enlarged(int times) {
    if (times == 1) {
      return this;
    }
    return drawn(AffineTransform.getScaleInstance(times, times), width * times, height * times);
  }
}
