package org.caseveil.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.caseveil.samples.Block.Heading;
import org.caseveil.samples.Block.Paragraph;

/**
 * Sets a sample as pages of a PDF with a text layer, uncompressed so that the bytes stay the same.
 * Stateless.
 */
final class PdfSample {

  /** Points. */
  private static final float MARGIN = 72;

  private static final float SIZE = 11;
  private static final float LEADING = 15;

  /** Seeds the document's identifier, which otherwise holds the time. */
  private static final long IDENTIFIER = 1;

  private record Line(String text, PDFont font) {}

  private PdfSample() {}

  static byte[] write(SampleSource source) throws IOException {
    List<Line> lines = lines(Markup.parse(source.body()));
    int perPage = (int) ((PDRectangle.A4.getHeight() - 2 * MARGIN) / LEADING);
    try (PDDocument pdf = new PDDocument()) {
      pdf.setDocumentId(IDENTIFIER);
      pdf.getDocumentInformation().setTitle(source.get("title"));
      pdf.getDocumentInformation().setAuthor(source.get("author"));
      pdf.getDocumentInformation()
          .setCreationDate(GregorianCalendar.from(source.created().atZone(ZoneOffset.UTC)));
      for (int from = 0; from < lines.size(); from += perPage) {
        page(pdf, lines.subList(from, Math.min(lines.size(), from + perPage)));
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      pdf.save(bytes, CompressParameters.NO_COMPRESSION);
      return bytes.toByteArray();
    }
  }

  private static List<Line> lines(List<Block> blocks) throws IOException {
    PDFont plain = new PDType1Font(FontName.TIMES_ROMAN);
    PDFont bold = new PDType1Font(FontName.TIMES_BOLD);
    List<Line> lines = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Heading heading) {
        wrap(lines, Block.visible(heading.runs()), bold);
      } else if (block instanceof Paragraph paragraph) {
        wrap(lines, Block.visible(paragraph.runs()), plain);
      } else {
        throw new IllegalArgumentException("only headings and paragraphs in a PDF sample");
      }
      lines.add(new Line("", plain));
    }
    return lines;
  }

  private static void wrap(List<Line> lines, String text, PDFont font) throws IOException {
    float room = (PDRectangle.A4.getWidth() - 2 * MARGIN) * 1000 / SIZE;
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (!line.isEmpty() && font.getStringWidth(line + " " + word) > room) {
        lines.add(new Line(line.toString(), font));
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(new Line(line.toString(), font));
  }

  private static void page(PDDocument pdf, List<Line> lines) throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    pdf.addPage(page);
    try (PDPageContentStream content =
        new PDPageContentStream(pdf, page, AppendMode.OVERWRITE, false)) {
      content.beginText();
      content.setLeading(LEADING);
      content.newLineAtOffset(MARGIN, PDRectangle.A4.getHeight() - MARGIN);
      for (Line line : lines) {
        content.setFont(line.font(), SIZE);
        content.showText(line.text());
        content.newLine();
      }
      content.endText();
    }
  }
}
