package org.caseveil.document.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Scans and photographs of pages: PNG, JPEG and TIFF of one page or many, read with Tesseract.
 * Written as a plain Word document of their text, with a PDF of the pages beside it in which what
 * is replaced is covered.
 */
public final class PictureFormat implements DocumentFormat {

  private static final String PNG = "image/png";
  private static final String JPEG = "image/jpeg";
  private static final String TIFF = "image/tiff";

  @Override
  public String id() {
    return "picture";
  }

  @Override
  public Set<String> mediaTypes() {
    return Set.of(PNG, JPEG, TIFF);
  }

  @Override
  public Set<String> extensions() {
    return Set.of("png", "jpg", "jpeg", "tif", "tiff");
  }

  @Override
  public String extensionWritten() {
    return "docx";
  }

  @Override
  public OpenDocument open(byte[] file, Context context) throws IOException {
    List<Scan> scans = new ArrayList<>();
    try (PictureFile picture = PictureFile.open(file, type(file), context.limits());
        ScanReader reader = ScanReader.start(context.limits())) {
      int pages = picture.pages();
      for (int i = 0; i < pages; i++) {
        scans.add(reader.scan(i + 1, picture.page(i)));
      }
    }
    return new ScannedDocument(List.of(), scans, List.of(), context.limits());
  }

  /** By its first bytes, which tell these three apart. */
  private static String type(byte[] file) {
    return switch (file[0]) {
      case (byte) 0x89 -> PNG;
      case (byte) 0xFF -> JPEG;
      default -> TIFF;
    };
  }
}
