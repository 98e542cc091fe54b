package org.caseveil.document.format;

import org.caseveil.document.scan.GreyPage;
import org.caseveil.document.scan.PageScanner;
import org.caseveil.document.scan.TesseractReader;

/** Reads the pictures of pages in one file, one after the other. To be closed. */
final class ScanReader implements AutoCloseable {

  private final TesseractReader reader;
  private final PageScanner scanner;
  private final Limits limits;

  private ScanReader(TesseractReader reader, Limits limits) {
    this.reader = reader;
    this.scanner = new PageScanner(reader, limits.scans());
    this.limits = limits;
  }

  /** Starts the reader; the file is refused where there is none for this machine. */
  static ScanReader start(Limits limits) throws RefusalException {
    TesseractReader reader =
        TesseractReader.start().orElseThrow(() -> new RefusalException(Refusals.noPageReader()));
    return new ScanReader(reader, limits);
  }

  Scan scan(int number, GreyPage page) {
    return Scan.of(number, scanner.scan(page), limits.scans());
  }

  @Override
  public void close() {
    reader.close();
  }
}
