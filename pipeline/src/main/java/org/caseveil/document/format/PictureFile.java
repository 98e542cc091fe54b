package org.caseveil.document.format;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegSegmentMetadataReader;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.stream.ImageInputStream;
import org.caseveil.document.scan.GreyPage;
import org.caseveil.document.scan.ScanLimits;

/**
 * The pages of a PNG, JPEG or TIFF file, upright as their file says, through the readers of the
 * Java platform. What a file declares of its size is looked at before a pixel is unpacked, and text
 * beside the pixels is never unpacked. Used by one thread; to be closed.
 */
final class PictureFile implements AutoCloseable {

  private static final int UPRIGHT = 1;

  /** The chunk IEND with its length and its checksum (PNG 1.2, 4.1.4). */
  private static final byte[] END = {
    0, 0, 0, 0, 'I', 'E', 'N', 'D', (byte) 0xAE, 0x42, 0x60, (byte) 0x82
  };

  private static final byte[] START_OF_SCAN = {(byte) 0xFF, (byte) 0xDA};

  private static final byte[] END_OF_IMAGE = {(byte) 0xFF, (byte) 0xD9};

  /** The module whose readers are used. */
  private static final String PLATFORM = "java.desktop";

  private final byte[] file;
  private final Limits limits;
  private final ImageReader reader;
  private final ImageInputStream in;
  private boolean cutShort;

  private PictureFile(byte[] file, Limits limits, ImageReader reader, ImageInputStream in) {
    this.file = file;
    this.limits = limits;
    this.reader = reader;
    this.in = in;
    reader.addIIOReadWarningListener((source, warning) -> cutShort |= isCutShort(warning));
    reader.setInput(in, false, !isTiff());
  }

  static PictureFile open(byte[] file, String mediaType, Limits limits) throws IOException {
    // Without this, Java writes the file into the temporary folder.
    ImageIO.setUseCache(false);
    // Other readers on the class path come in any order and take what is cut short for whole.
    for (Iterator<ImageReader> all = ImageIO.getImageReadersByMIMEType(mediaType);
        all.hasNext(); ) {
      ImageReader reader = all.next();
      if (PLATFORM.equals(reader.getClass().getModule().getName())) {
        return new PictureFile(
            file, limits, reader, ImageIO.createImageInputStream(new ByteArrayInputStream(file)));
      }
    }
    throw new RefusalException(Refusals.unreadPicture());
  }

  /** All pages, as many as the limits allow. */
  int pages() throws IOException {
    if (isTiff()) {
      return PictureCost.directories(file, limits.scans().pages());
    }
    int pages = reader.getNumImages(true);
    Context.atMost(pages, limits.scans().pages(), "pictures of pages");
    return pages;
  }

  /** One page, counted from 0. */
  GreyPage page(int index) throws IOException {
    long pixels = (long) reader.getWidth(index) * reader.getHeight(index);
    Context.atMost(pixels, limits.scans().pixels(), "points in a picture");
    if (isTiff()) {
      PictureCost.ofTile(reader, index);
    } else if (isJpeg()) {
      PictureCost.ofFrame(file, pixels);
    }
    ImageReadParam param = reader.getDefaultReadParam();
    int step = (int) Math.ceil(Math.sqrt((double) pixels / ScanLimits.READ_PIXELS));
    if (step > 1) {
      param.setSourceSubsampling(step, step, 0, 0);
    }
    BufferedImage image = reader.read(index, param);
    if (cutShort || !hasEnd()) {
      throw new RefusalException(Refusals.corrupt());
    }
    return upright(GreyPage.of(image), orientation(index));
  }

  /** The platform's JPEG reader fills what is missing with grey and only warns. */
  private static boolean isCutShort(String warning) {
    String words = warning.toLowerCase(Locale.ROOT);
    return words.contains("premature end") || words.contains("truncated");
  }

  /** The readers leave what is missing blank, and not all of them say so; the end mark tells. */
  private boolean hasEnd() {
    if (isPng()) {
      return last(END) >= 0;
    }
    // Among the points neither mark stands: there a zero follows the first byte (ITU-T T.81,
    // B.1.1.5).
    return !isJpeg() || last(END_OF_IMAGE) > last(START_OF_SCAN);
  }

  private int last(byte[] mark) {
    for (int i = file.length - mark.length; i >= 0; i--) {
      if (Arrays.equals(file, i, i + mark.length, mark, 0, mark.length)) {
        return i;
      }
    }
    return -1;
  }

  /** Exif 2.32, 4.6.4, tag Orientation: where the first row and the first column are. */
  private static GreyPage upright(GreyPage page, int orientation) {
    return switch (orientation) {
      case 2 -> page.mirrored();
      case 3 -> page.turned(2);
      case 4 -> page.mirrored().turned(2);
      case 5 -> page.mirrored().turned(3);
      case 6 -> page.turned(1);
      case 7 -> page.mirrored().turned(1);
      case 8 -> page.turned(3);
      default -> page;
    };
  }

  private int orientation(int index) throws IOException {
    if (isTiff()) {
      TIFFField field =
          TIFFDirectory.createFromMetadata(reader.getImageMetadata(index))
              .getTIFFField(BaselineTIFFTagSet.TAG_ORIENTATION);
      return field == null ? UPRIGHT : field.getAsInt(0);
    }
    return isJpeg() ? exifOrientation() : UPRIGHT;
  }

  private int exifOrientation() throws IOException {
    List<JpegSegmentMetadataReader> exif = new ArrayList<>();
    exif.add(new ExifReader());
    try {
      ExifIFD0Directory directory =
          JpegMetadataReader.readMetadata(new ByteArrayInputStream(file), exif)
              .getFirstDirectoryOfType(ExifIFD0Directory.class);
      Integer told =
          directory == null ? null : directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
      return told == null ? UPRIGHT : told;
    } catch (ImageProcessingException broken) {
      // Its pixels were read; a page that is not upright is noticed when it is read.
      return UPRIGHT;
    }
  }

  private boolean isTiff() {
    return is("tiff");
  }

  private boolean isJpeg() {
    return is("jpeg");
  }

  private boolean isPng() {
    return is("png");
  }

  private boolean is(String format) {
    return reader.getOriginatingProvider() != null
        && List.of(reader.getOriginatingProvider().getFormatNames()).contains(format);
  }

  @Override
  public void close() throws IOException {
    reader.dispose();
    in.close();
  }
}
