package org.caseveil.document.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.caseveil.document.Passage;
import org.caseveil.text.Edit;

/**
 * A PDF open in memory: saved as a PDF drawn anew where every page allows it and the check passes,
 * else as a Word document of its text. Used by one thread.
 */
final class PdfOpened implements OpenDocument {

  /** Seeds the identifier of the file, which otherwise holds the time. */
  private static final long IDENTIFIER = 1;

  private static final float VERSION = 1.7f;

  private final byte[] file;
  private final PdfPages pages;
  private final List<String> doubts;
  private final Limits limits;
  private final List<Passage> passages;
  private final List<String> said = new ArrayList<>();
  private String extension = "pdf";

  /**
   * @param doubts about pages that nothing was read from
   */
  PdfOpened(byte[] file, PdfPages pages, List<String> doubts, Limits limits) {
    this.file = file;
    this.pages = pages;
    this.doubts = doubts;
    this.limits = limits;
    this.passages = List.copyOf(pages.passages());
    pages.troubles().stream().findFirst().ifPresent(this::asText);
  }

  private void asText(PdfTrouble trouble) {
    extension = "docx";
    said.clear();
    said.add(trouble.note());
    said.add("Pictures and drawings were dropped.");
  }

  @Override
  public List<Passage> passages() {
    return passages;
  }

  @Override
  public List<String> notes() {
    List<String> notes = new ArrayList<>(said);
    notes.addAll(pages.notes());
    return List.copyOf(notes);
  }

  @Override
  public List<String> doubts() {
    return doubts;
  }

  @Override
  public Optional<String> extensionSaved() {
    return Optional.of(extension);
  }

  @Override
  public byte[] save(Edits edits) throws IOException {
    if (pages.troubles().isEmpty()) {
      List<String> expected = new ArrayList<>();
      byte[] made = drawn(edits, expected);
      if (new PdfCheck(pages, edits, limits).passes(made, expected)) {
        return made;
      }
      asText(PdfTrouble.CHECK);
    }
    return new TextBlocks(passages, List.of()).save(edits);
  }

  private byte[] drawn(Edits edits, List<String> expected) throws IOException {
    try (PDDocument old = PdfPages.load(file);
        PDDocument made = new PDDocument()) {
      made.setVersion(VERSION);
      made.setDocumentId(IDENTIFIER);
      PdfResources resources = new PdfResources(made);
      PdfLayers layers = PdfLayers.of(old);
      boolean leftOut = false;
      boolean pictures = false;
      int paragraph = 0;
      for (int i = 0; i < pages.texts().size(); i++) {
        PDPage page = old.getPage(i);
        PdfPageText text = pages.texts().get(i);
        PdfPlan plan = new PdfPlan(text, page.getCropBox(), resources.replacements());
        StringBuilder there = new StringBuilder();
        for (PdfParagraph each : text.paragraphs()) {
          List<Edit> own = edits.of(PdfPages.id(i, paragraph++));
          String set = own.isEmpty() ? each.text() : plan.add(each, own);
          there.append(PdfPageText.isText(set) ? set : "").append('\n');
        }
        expected.add(there.toString());
        PdfRedraw redraw = new PdfRedraw(page, layers, plan, resources);
        add(page, redraw.drawn(page), resources, made);
        leftOut |= redraw.leftOut();
        pictures |= redraw.hadPictures();
      }
      resources.close();
      if (pictures) {
        said.add("Pictures were replaced by grey boxes: they cannot be checked.");
      }
      if (leftOut) {
        said.add("Drawings of curves or slanted lines were dropped: they may be letters.");
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      made.save(bytes, CompressParameters.NO_COMPRESSION);
      return bytes.toByteArray();
    }
  }

  private static void add(PDPage old, byte[] content, PdfResources resources, PDDocument made)
      throws IOException {
    PDPage page = new PDPage(old.getCropBox());
    page.setRotation(old.getRotation());
    if (old.getUserUnit() != 1) {
      page.setUserUnit(old.getUserUnit());
    }
    page.setResources(resources.shared());
    PDStream stream = new PDStream(made);
    try (var out = stream.createOutputStream(org.apache.pdfbox.cos.COSName.FLATE_DECODE)) {
      out.write(content);
    }
    page.setContents(stream);
    made.addPage(page);
  }
}
