package org.caseveil.document.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.caseveil.document.Passage;
import org.caseveil.document.scan.GreyPage;

/**
 * A document of which pages were read from pictures: saved as a plain Word document of all its
 * text, with the pictures of those pages beside it, drawn anew. Used by one thread.
 */
final class ScannedDocument implements OpenDocument {

  /** Seeds the identifier of the file of pictures, which otherwise holds the time. */
  private static final long IDENTIFIER = 1;

  /** The longer side of a page of pictures, in points: that of A4. */
  private static final float LONGER_SIDE = 842;

  private static final String DROPPED =
      "The pictures' own data, such as place, time and camera, were dropped.";

  private final List<Scan> scans;
  private final List<String> notes = new ArrayList<>();
  private final Limits limits;
  private final List<Passage> passages = new ArrayList<>();
  private Optional<byte[]> pages = Optional.empty();

  /**
   * @param texts the passages that stand in the file as text, by the number of their page
   */
  ScannedDocument(
      List<Map.Entry<Integer, Passage>> texts,
      List<Scan> scans,
      List<String> notes,
      Limits limits) {
    this.scans = List.copyOf(scans);
    this.limits = limits;
    Map<Integer, List<Passage>> byPage = new TreeMap<>();
    for (Map.Entry<Integer, Passage> text : texts) {
      byPage.computeIfAbsent(text.getKey(), page -> new ArrayList<>()).add(text.getValue());
    }
    for (Scan scan : scans) {
      byPage.computeIfAbsent(scan.number(), page -> new ArrayList<>()).addAll(scan.passages());
      this.notes.add(scan.note(limits.scans()));
    }
    byPage.values().forEach(passages::addAll);
    this.notes.addAll(notes);
    this.notes.add(DROPPED);
  }

  @Override
  public List<Passage> passages() {
    return List.copyOf(passages);
  }

  @Override
  public List<String> notes() {
    return List.copyOf(notes);
  }

  @Override
  public List<String> doubts() {
    return scans.stream().flatMap(scan -> scan.doubts(limits.scans()).stream()).toList();
  }

  @Override
  public Optional<String> extensionSaved() {
    return Optional.of("docx");
  }

  @Override
  public Optional<byte[]> pages() {
    return pages;
  }

  @Override
  public byte[] save(Edits edits) throws IOException {
    pages = Optional.of(pictures(edits));
    return new TextBlocks(passages, List.of()).save(edits);
  }

  private byte[] pictures(Edits edits) throws IOException {
    try (PDDocument made = new PDDocument()) {
      made.setDocumentId(IDENTIFIER);
      for (Scan scan : scans) {
        add(scan.covered(edits), made);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      made.save(bytes, CompressParameters.NO_COMPRESSION);
      return bytes.toByteArray();
    }
  }

  private static void add(GreyPage picture, PDDocument made) throws IOException {
    float scale = LONGER_SIDE / Math.max(picture.width(), picture.height());
    PDRectangle size = new PDRectangle(picture.width() * scale, picture.height() * scale);
    PDPage page = new PDPage(size);
    made.addPage(page);
    PDImageXObject image = LosslessFactory.createFromImage(made, picture.image());
    try (PDPageContentStream content =
        new PDPageContentStream(made, page, AppendMode.OVERWRITE, true)) {
      content.drawImage(image, 0, 0, size.getWidth(), size.getHeight());
    }
  }
}
