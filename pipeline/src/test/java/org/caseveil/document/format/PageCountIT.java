package org.caseveil.document.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * same words, for every format that it opens, and for the PDF that it makes itself. DOCs are those
 * that it saves, one of many paragraphs and a letter with headings, a list, a table, a note, page
 * heads and a page of its own begun. Of a book, which it does not open, the last page is shown as a
 * page of the web. Mails and transcripts have no pages; {@link PopplerIT} counts those of drawn
 * PDFs, {@link PictureFormatIT} those of scans. Needs {@code soffice}, of Debian's
 * libreoffice-writer-nogui, -calc-nogui and -impress-nogui.
 */
final class PageCountIT {

  private static final Path SOFFICE = Path.of("/usr/bin/soffice");
  private static final int PARAGRAPHS = 150;
  private static final String SEEN = "Mrs Quillfeather came back on Tuesday";
  private static final Set<String> SLIDES = Set.of("odp", "ppt", "pptx");
  private static final List<String> OPENED =
      List.of(
          "csv", "docx", "epub", "html", "md", "odp", "ods", "odt", "ppt", "pptx", "rtf", "txt",
          "xls", "xlsx");

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
    for (Map.Entry<String, byte[]> doc : docs().entrySet()) {
      show("given-" + doc.getKey(), doc.getValue(), "doc");
      show("written-" + doc.getKey(), written(doc.getValue(), "doc").bytes(), "docx");
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
    check("long");
    check("letter");
    assertThat(shown("given-odt").pages()).isGreaterThan(3);
    assertThat(shown("given-letter").pages()).isGreaterThan(2);
  }

  private Map<String, byte[]> docs() throws Exception {
    Path letters = Files.createDirectories(folder.resolve("letters"));
    try (InputStream letter = PageCountIT.class.getResourceAsStream("letter.fodt")) {
      Files.copy(Objects.requireNonNull(letter), letters.resolve("letter.fodt"));
    }
    Files.copy(folder.resolve("given-odt.odt"), letters.resolve("long.odt"));
    convert(
        "doc:MS Word 97",
        letters,
        List.of(letters.resolve("letter.fodt").toString(), letters.resolve("long.odt").toString()));
    return Map.of(
        "letter", Files.readAllBytes(letters.resolve("letter.doc")),
        "long", Files.readAllBytes(letters.resolve("long.doc")));
  }

  private void check(String extension) throws IOException {
    Shown given = shown("given-" + extension);
    Shown written = shown("written-" + extension);
    assertThat(given.words().contains(SEEN)).as(extension).isTrue();
    assertThat(written.pages()).as(extension).isEqualTo(given.pages());
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
    try (var files = Files.list(folder)) {
      convert(
          "pdf", folder, files.filter(Files::isRegularFile).map(Path::toString).sorted().toList());
    }
  }

  private void convert(String filter, Path target, List<String> files) throws Exception {
    List<String> command = new ArrayList<>();
    command.addAll(
        List.of(
            SOFFICE.toString(),
            "--headless",
            "-env:UserInstallation=" + folder.resolve("profile").toUri(),
            "--convert-to",
            filter,
            "--outdir",
            target.toString()));
    command.addAll(files);
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
