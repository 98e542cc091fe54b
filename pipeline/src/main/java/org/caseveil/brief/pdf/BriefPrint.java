package org.caseveil.brief.pdf;

import org.caseveil.brief.Brief;
import org.caseveil.brief.BriefPage;

/**
 * Sets a brief for print: the largest letters at which it stands on one A4 sheet, and the box for
 * the leader's own stirring as high as the sheet has room. Thread safe, deterministic.
 */
public final class BriefPrint {

  private static final double LARGEST = 9.2;
  private static final double SMALLEST = 6.4;
  private static final double STEP = 0.4;

  /** Height of what stands between the margins of {@code brief-print.css}, in millimetres. */
  private static final double SHEET = 275;

  private static final double MOST_ROOM = 60;

  /** A line of the foot, in millimetres. */
  private static final double LINE = 4;

  /** So much stays free for what rounding adds. */
  private static final double RESERVE = 1;

  private final BriefPage page = new BriefPage();
  private final PdfPrinter printer;

  public BriefPrint(PdfPrinter printer) {
    this.printer = printer;
  }

  /**
   * The brief as a PDF file.
   *
   * @param passages whether the whole case follows, every passage marked
   */
  public byte[] of(Brief brief, boolean passages) {
    double size = LARGEST;
    PdfPrinter.Extent extent = printer.measure(page.forPrint(brief, false, size, 0));
    while (extent.sheets() > 1 && size - STEP >= SMALLEST) {
      size -= STEP;
      extent = printer.measure(page.forPrint(brief, false, size, 0));
    }
    double room = Math.max(0, Math.min(MOST_ROOM, SHEET - RESERVE - extent.height()));
    return printer.print(fitting(brief, passages, size, Math.floor(room)));
  }

  /**
   * The page with as much of the room as it can have without another sheet. It gives way where the
   * setter moves a last line that should have had its place, which it also does for what follows.
   */
  private String fitting(Brief brief, boolean passages, double size, double room) {
    int fewest = printer.measure(page.forPrint(brief, passages, size, 0)).sheets();
    double left = room;
    String set = page.forPrint(brief, passages, size, left);
    while (left > 0 && printer.measure(set).sheets() > fewest) {
      left = Math.max(0, left - LINE);
      set = page.forPrint(brief, passages, size, left);
    }
    return set;
  }
}
