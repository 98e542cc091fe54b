package org.caseveil.document.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What LibreOffice shows of a file before and after it was written again has as many pages. Needs
 * {@code soffice}, of Debian's libreoffice-writer-nogui, -calc-nogui and -impress-nogui.
 */
final class PageCountIT {

  private static final Path SOFFICE = Path.of("/usr/bin/soffice");
  private static final int PARAGRAPHS = 150;

  @TempDir private Path folder;

  private static Map<String, byte[]> files() throws IOException {
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < PARAGRAPHS; i++) {
      paragraphs.addAll(DocumentFormatContract.STORY);
    }
    Map<String, byte[]> files = new TreeMap<>();
    files.put("docx", new DocxFormatTest().file(paragraphs));
    files.put("odt", new OdtFormatTest().file(paragraphs));
    files.put("rtf", new RtfFormatTest().file(paragraphs));
    files.put("xlsx", new XlsxFormatTest().file(paragraphs));
    files.put("ods", new OdsFormatTest().file(paragraphs));
    files.put("odp", new OdpFormatTest().file(paragraphs));
    files.put("pptx", new PptxFormatTest().file(paragraphs));
    return files;
  }

  @Test
  void staysTheSameForEveryFormatThatKeepsItsLayout() throws Exception {
    assumeTrue(
        Files.isExecutable(SOFFICE),
        "soffice is missing: install libreoffice-writer-nogui, libreoffice-calc-nogui and"
            + " libreoffice-impress-nogui");
    Formats formats = new Formats(TestLimits.usual());
    List<String> names = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : files().entrySet()) {
      String extension = file.getKey();
      Formats.Rewritten made = formats.write(file.getValue(), extension, List.of());
      assertThat(made).as(extension).isInstanceOf(Formats.Rewritten.Whole.class);
      Files.write(folder.resolve("given-" + extension + "." + extension), file.getValue());
      Files.write(
          folder.resolve("written-" + extension + "." + extension),
          ((Formats.Rewritten.Whole) made).bytes());
      names.add(extension);
    }
    rendered();
    for (String name : names) {
      int pages = pages("given-" + name);
      assertThat(pages("written-" + name)).as(name).isEqualTo(pages);
      assertThat(pages).as(name).isPositive();
    }
    assertThat(pages("given-odt")).isGreaterThan(3);
  }

  private void rendered() throws Exception {
    List<String> command = new ArrayList<>();
    command.addAll(
        List.of(
            SOFFICE.toString(),
            "--headless",
            "-env:UserInstallation=" + folder.resolve("profile").toUri(),
            "--convert-to",
            "pdf",
            "--outdir",
            folder.toString()));
    try (var files = Files.list(folder)) {
      files.filter(Files::isRegularFile).map(Path::toString).sorted().forEach(command::add);
    }
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    boolean ended = process.waitFor(5, TimeUnit.MINUTES);
    process.destroyForcibly();
    assertThat(ended).isTrue();
  }

  private int pages(String name) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(folder.resolve(name + ".pdf")))) {
      return pdf.getNumberOfPages();
    }
  }
}
