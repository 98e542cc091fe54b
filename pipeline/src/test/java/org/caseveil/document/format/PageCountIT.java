package org.caseveil.document.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What LibreOffice shows of a file before and after it was written again has as many pages and the
 * same words, for every format that it opens, and for the PDF that it makes itself; a DOC, whose
 * layout is not kept, has the same words only. Of a book, which it does not open, the last page is
 * shown as a page of the web. Mails and transcripts have no pages; {@link PopplerIT} counts those
 * of drawn PDFs, {@link PictureFormatIT} those of scans. Needs {@code soffice}, of Debian's
 * libreoffice-writer-nogui, -calc-nogui and -impress-nogui.
 */
final class PageCountIT {

  private static final Path SOFFICE = Path.of("/usr/bin/soffice");
  private static final int PARAGRAPHS = 150;
  private static final String SEEN = "Mrs Quillfeather came back on Tuesday";
  private static final Set<String> SLIDES = Set.of("odp", "ppt", "pptx");
  private static final List<String> OPENED =
      List.of(
          "csv", "doc", "docx", "epub", "html", "md", "odp", "ods", "odt", "ppt", "pptx", "rtf",
          "txt", "xls", "xlsx");

  @TempDir private Path folder;

  private final Formats formats = new Formats(TestLimits.usual());

  private static Map<String, byte[]> files() throws IOException {
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < PARAGRAPHS; i++) {
      paragraphs.addAll(DocumentFormatContract.STORY);
    }
    Map<String, byte[]> files = new TreeMap<>();
    for (Map.Entry<String, DocumentFormatContract> format : HostileFiles.formats().entrySet()) {
      if (OPENED.contains(format.getKey())) {
        boolean slides = SLIDES.contains(format.getKey());
        files.put(
            format.getKey(),
            format.getValue().file(slides ? DocumentFormatContract.STORY : paragraphs));
      }
    }
    assertThat(files).containsOnlyKeys(OPENED);
    return files;
  }

  @Test
  void staysTheSameForEveryFormatThatIsOpened() throws Exception {
    assumeTrue(
        Files.isExecutable(SOFFICE),
        "soffice is missing: install libreoffice-writer-nogui, libreoffice-calc-nogui and"
            + " libreoffice-impress-nogui");
    for (Map.Entry<String, byte[]> file : files().entrySet()) {
      String extension = file.getKey();
      Formats.Rewritten.Whole made = written(file.getValue(), extension);
      show("given-" + extension, file.getValue(), extension);
      show("written-" + extension, made.bytes(), made.extension());
    }
    rendered();
    byte[] pdf = Files.readAllBytes(folder.resolve("given-odt.pdf"));
    Formats.Rewritten.Whole made = written(pdf, "pdf");
    assertThat(made.extension()).isEqualTo("pdf");
    Files.write(folder.resolve("given-pdf.pdf"), pdf);
    Files.write(folder.resolve("written-pdf.pdf"), made.bytes());
    for (String extension : OPENED) {
      check(extension);
    }
    check("pdf");
    assertThat(shown("given-odt").pages()).isGreaterThan(3);
  }

  private void check(String extension) throws IOException {
    Shown given = shown("given-" + extension);
    Shown written = shown("written-" + extension);
    assertThat(given.words().contains(SEEN)).as(extension).isTrue();
    if (!extension.equals("doc")) {
      assertThat(written.pages()).as(extension).isEqualTo(given.pages());
    }
    assertThat(Arrays.mismatch(given.words().toCharArray(), written.words().toCharArray()))
        .as("the first letter that another stands for in %s", extension)
        .isNegative();
  }

  private Formats.Rewritten.Whole written(byte[] file, String extension) {
    Formats.Rewritten made = formats.write(file, extension, List.of());
    assertThat(made).as(extension).isInstanceOf(Formats.Rewritten.Whole.class);
    return (Formats.Rewritten.Whole) made;
  }

  private void show(String name, byte[] file, String extension) throws IOException {
    switch (extension) {
      case "epub" -> Files.write(folder.resolve(name + ".html"), lastPage(file));
      case "md" -> Files.write(folder.resolve(name + ".txt"), file);
      default -> Files.write(folder.resolve(name + "." + extension), file);
    }
  }

  private static byte[] lastPage(byte[] book) throws IOException {
    return Zips.entries(book).entrySet().stream()
        .filter(entry -> entry.getKey().matches(".*page.*\\.xhtml"))
        .map(Map.Entry::getValue)
        .reduce((one, next) -> next)
        .orElseThrow();
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

  /**
   * What a reader sees.
   *
   * @param words without the file's name, which stands on pages of tables, and without line ends,
   *     since a line may break elsewhere by a hair
   */
  private record Shown(int pages, String words) {}

  private Shown shown(String name) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(folder.resolve(name + ".pdf")))) {
      String text = new PDFTextStripper().getText(pdf);
      return new Shown(
          pdf.getNumberOfPages(), text.replace(name, "").replaceAll("\\s+", " ").strip());
    }
  }
}
