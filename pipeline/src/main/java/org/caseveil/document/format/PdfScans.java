package org.caseveil.document.format;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.caseveil.document.Passage;
import org.caseveil.document.scan.GreyPage;
import org.caseveil.document.scan.ScanLimits;
import org.caseveil.text.SensitiveText;

/**
 * The pages of a PDF whose text is in pictures or drawn as curves, as they were read.
 *
 * @param scans of those pages
 */
record PdfScans(List<Scan> scans) {

  /** Dots an inch at which a page is drawn to be read, unless it is larger than is read. */
  private static final float RESOLUTION = 300;

  private static final float POINTS_AN_INCH = 72;

  private static final String WHOLE_TEXT =
      "Written as a Word document of the whole text, without the PDF's layout, since pages of it"
          + " are pictures.";

  /** Draws and reads the pages that have to be read; none in most files. */
  static PdfScans read(byte[] file, PdfPages pages, Limits limits) throws IOException {
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < pages.texts().size(); i++) {
      PdfDrawn drawn = pages.texts().get(i).drawn();
      if (drawn.isScan() || drawn.mayBeOutlines()) {
        Context.atMost(drawn.mostPixels(), limits.scans().pixels(), "points in a picture");
        PictureCost.atMost(drawn.mostBytes());
        open.add(i);
      }
    }
    Context.atMost(open.size(), limits.scans().pages(), "pictures of pages");
    List<Scan> scans = new ArrayList<>();
    if (!open.isEmpty()) {
      try (PDDocument pdf = PdfPages.load(file);
          ScanReader reader = ScanReader.start(limits)) {
        for (int page : open) {
          Scan scan = reader.scan(page + 1, drawn(pdf, page));
          // Curves that are no letters are a drawing, which other pages may hold too.
          if (scan.page().hasText() || pages.texts().get(page).drawn().isScan()) {
            scans.add(scan);
          }
        }
      }
    }
    return new PdfScans(List.copyOf(scans));
  }

  private static GreyPage drawn(PDDocument pdf, int index) throws IOException {
    PDPage page = pdf.getPage(index);
    float inches =
        page.getCropBox().getWidth()
            * page.getCropBox().getHeight()
            / (POINTS_AN_INCH * POINTS_AN_INCH);
    float finest = (float) Math.sqrt(ScanLimits.READ_PIXELS / Math.max(inches, 1f));
    PDFRenderer renderer = new PDFRenderer(pdf);
    renderer.setSubsamplingAllowed(true);
    BufferedImage image =
        renderer.renderImageWithDPI(index, Math.min(RESOLUTION, finest), ImageType.RGB);
    return GreyPage.of(image);
  }

  /** Whether words were read from any picture. */
  boolean haveText() {
    return scans.stream().anyMatch(scan -> scan.page().hasText());
  }

  /** What could not be read surely. */
  List<String> doubts(Limits limits) {
    return scans.stream().flatMap(scan -> scan.doubts(limits.scans()).stream()).toList();
  }

  /** The whole file as text: pages of text as they are, the others as they were read. */
  ScannedDocument document(PdfPages pages, Limits limits) {
    List<Integer> read = scans.stream().map(Scan::number).toList();
    List<Map.Entry<Integer, Passage>> texts = new ArrayList<>();
    for (int i = 0; i < pages.texts().size(); i++) {
      if (!read.contains(i + 1)) {
        for (PdfParagraph paragraph : pages.texts().get(i).paragraphs()) {
          Passage passage =
              new Passage(PdfPages.id(i, texts.size()), new SensitiveText(paragraph.text()));
          texts.add(new SimpleImmutableEntry<>(i + 1, passage));
        }
      }
    }
    List<String> notes = new ArrayList<>(pages.notes());
    notes.add(WHOLE_TEXT);
    return new ScannedDocument(texts, scans, notes, limits);
  }
}
