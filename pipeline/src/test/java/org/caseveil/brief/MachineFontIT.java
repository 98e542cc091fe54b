package org.caseveil.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.caseveil.brief.pdf.BriefPrint;
import org.caseveil.brief.pdf.PdfPrinter;
import org.junit.jupiter.api.Test;

/** What the program's own fonts lack is set in a font of the machine. */
final class MachineFontIT {

  @Test
  void printsChineseWhereTheMachineHasAFontForIt() throws IOException {
    assumeTrue(
        Files.isReadable(Path.of("/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf")),
        "needs the Debian package fonts-droid-fallback");
    byte[] pdf = new BriefPrint(new PdfPrinter()).of(Tellings.with("谢谢"), false);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("谢谢")
          .doesNotContain("another script");
    }
  }
}
