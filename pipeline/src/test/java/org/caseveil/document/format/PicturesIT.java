package org.caseveil.document.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.caseveil.document.Document;
import org.caseveil.document.Extraction;
import org.caseveil.document.PassageEdit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A document of each format with replacements put in by hand, as LibreOffice and Poppler show it.
 * With {@code -Dcaseveil.pictures.record=true} the pictures in the documentation are drawn again.
 * Needs {@code soffice} (libreoffice-writer-nogui, -calc-nogui, -impress-nogui) and Poppler
 * (poppler-utils).
 */
final class PicturesIT {

  private static final Path SOFFICE = Path.of("/usr/bin/soffice");
  private static final Path POPPLER = Path.of("/usr/bin/pdftoppm");
  private static final Path PICTURES = Path.of("..", "docs", "pictures");

  /** What LibreOffice makes of the others: the format made from, and its name for the new one. */
  private static final Map<String, List<String>> CONVERTED =
      new TreeMap<>(
          Map.of(
              "doc", List.of("docx", "doc:MS Word 97"),
              "epub", List.of("docx", "epub"),
              "ods", List.of("xlsx", "ods"),
              "xls", List.of("xlsx", "xls:MS Excel 97"),
              "odp", List.of("pptx", "odp"),
              "ppt", List.of("pptx", "ppt:MS PowerPoint 97")));

  /** A DOC comes out with its comment; LibreOffice puts deleted words into books. */
  private static final Map<String, Map<String, String>> MORE =
      Map.of(
          "doc",
          Map.of(
              "Alistair", "[LEADER]",
              "Gelovidz\u00E9", "[PATIENT]",
              "Ketevan", "[AUNT]",
              "414-555-0119. JT", "[PHONE 2]."),
          "epub",
          Map.of("Joanne", "[COLLEAGUE 2]", "Harriet", "[WIFE]"));

  private static final Map<String, String> OPENED_AS =
      Map.of("eml", "txt", "epub", "html", "md", "txt", "csv", "txt", "vtt", "txt", "json", "txt");

  @TempDir private Path folder;

  /** The pages that each document is shown as, by its extension. */
  private final Map<String, List<String>> pages = new TreeMap<>();

  private final Formats formats = new Formats(TestLimits.usual());

  @BeforeAll
  static void areInstalled() {
    assumeTrue(
        Files.isExecutable(SOFFICE) && Files.isExecutable(POPPLER),
        "soffice or pdftoppm is missing: install libreoffice-writer-nogui,"
            + " libreoffice-calc-nogui, libreoffice-impress-nogui and poppler-utils");
  }

  @Test
  void showsEveryReplacementAndNothingThatWasReplaced() throws Exception {
    List<Golden> all = golden();
    List<String> shown = new ArrayList<>();
    for (Golden golden : all) {
      for (Path written : show(golden)) {
        if (!written.toString().endsWith(".pdf")) {
          shown.add(written.toString());
        }
      }
    }
    // Pages of HTML are set as text: as pages of the web they begin with an empty sheet.
    Map<Boolean, List<String>> web =
        shown.stream().collect(Collectors.partitioningBy(name -> name.endsWith(".html")));
    convert("pdf", web.getOrDefault(false, List.of()));
    convert("pdf", web.getOrDefault(true, List.of()), "--infilter=HTML (StarWriter)");
    for (Golden golden : all) {
      check(golden);
    }
  }

  @Test
  void showsAScanBesideItsCoveredPageAndItsText() throws Exception {
    Golden scan = GoldenTexts.scan();
    Formats.Rewritten.Whole made = written(scan);
    byte[] covered = made.pages().orElseThrow();
    assertThat(words(made.bytes(), made.extension()))
        .contains(scan.findings().values())
        .doesNotContain(scan.findings().keySet());
    assertThat(words(covered, "pdf"))
        .contains("cap on knee", "until it went off")
        .doesNotContain(scan.findings().keySet());
    String text = Files.write(folder.resolve("text.docx"), made.bytes()).toString();
    convert("pdf", List.of(text));
    if (Boolean.getBoolean("caseveil.pictures.record")) {
      String given = Files.write(folder.resolve("given.pdf"), scan.file()).toString();
      String pages = Files.write(folder.resolve("pages.pdf"), covered).toString();
      record("scan", List.of(given, pages, text.replace(".docx", ".pdf")));
    }
  }

  private List<Golden> golden() throws Exception {
    List<Golden> all = new ArrayList<>(Golden.made());
    all.addAll(GoldenTexts.made());
    for (Map.Entry<String, List<String>> one : CONVERTED.entrySet()) {
      String from = one.getValue().get(0);
      Golden source =
          all.stream().filter(made -> made.extension().equals(from)).findFirst().orElseThrow();
      Path given = Files.write(folder.resolve("given." + from), source.file());
      convert(one.getValue().get(1), List.of(given.toString()));
      byte[] converted = Files.readAllBytes(folder.resolve("given." + one.getKey()));
      all.add(source.as(one.getKey(), converted, MORE.getOrDefault(one.getKey(), Map.of())));
    }
    return all;
  }

  /**
   * Writes what is made of a document, each file of an archive as its own. LibreOffice opens no
   * mails and no books, and would set the lines of a table or a transcript in its own way: of them,
   * what a reader sees is written.
   */
  private List<Path> show(Golden golden) throws IOException {
    Formats.Rewritten.Whole made = written(golden);
    Map<String, byte[]> files = new TreeMap<>(Map.of(made.extension(), made.bytes()));
    if (made.extension().equals("zip")) {
      files = new TreeMap<>(Zips.entries(made.bytes()));
    }
    List<Path> shown = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      String extension = file.getKey().replaceAll(".*\\.", "");
      byte[] bytes = file.getValue();
      if (extension.equals("eml")) {
        bytes = Zips.utf8(words(bytes, "eml"));
      } else if (extension.equals("epub")) {
        bytes = Zips.entries(bytes).get("page-001.xhtml");
      }
      String number = files.size() == 1 ? "" : "-" + shown.size();
      String opened = OPENED_AS.getOrDefault(extension, extension);
      shown.add(Files.write(folder.resolve(golden.extension() + number + "." + opened), bytes));
    }
    pages.put(
        golden.extension(),
        shown.stream().map(file -> file.toString().replaceAll("[^.]+$", "pdf")).toList());
    return shown;
  }

  private void check(Golden golden) throws Exception {
    List<String> pdfs = pages.getOrDefault(golden.extension(), List.of());
    StringBuilder seen = new StringBuilder();
    for (String pdf : pdfs) {
      Path words = folder.resolve(golden.extension() + ".words");
      run("pdftotext", "-enc", "UTF-8", pdf, words.toString());
      seen.append(Files.readString(words, StandardCharsets.UTF_8)).append('\n');
    }
    String text = seen.toString().replaceAll("\\s+", " ");
    String given = words(golden.file(), golden.extension());
    golden
        .findings()
        .forEach(
            (name, instead) -> {
              // A book has no page heads, and those of the Word file are in it no more.
              if (given.contains(name)) {
                assertThat(text).as(golden.extension()).contains(instead);
              }
            });
    assertThat(text).as(golden.extension()).doesNotContain(golden.findings().keySet());
    if (Boolean.getBoolean("caseveil.pictures.record")) {
      record(golden.extension(), pdfs);
    }
  }

  /** Draws the first page of a file; of several, all side by side. */
  private void record(String name, List<String> pdfs) throws Exception {
    String target = PICTURES.resolve(name).toString();
    if (pdfs.size() == 1) {
      draw(pdfs.get(0), target);
      return;
    }
    List<BufferedImage> drawn = new ArrayList<>();
    for (String pdf : pdfs) {
      String page = folder.resolve("drawn").toString();
      draw(pdf, page);
      drawn.add(ImageIO.read(Path.of(page + ".png").toFile()));
    }
    ImageIO.write(SideBySide.of(drawn), "png", Path.of(target + ".png").toFile());
  }

  private void draw(String pdf, String target) throws Exception {
    run("pdftoppm", "-r", "58", "-png", "-singlefile", pdf, target);
  }

  private Formats.Rewritten.Whole written(Golden golden) {
    Extraction extraction = formats.read(golden.file(), golden.extension());
    assertThat(extraction).as(golden.extension()).isInstanceOf(Extraction.Extracted.class);
    Document document = ((Extraction.Extracted) extraction).document();
    Map<String, PassageEdit> edits = new TreeMap<>();
    golden
        .findings()
        .forEach(
            (name, instead) -> {
              for (PassageEdit edit : DocumentFormatContract.replacing(document, name, instead)) {
                edits.merge(place(edit), edit, PicturesIT::longer);
              }
            });
    assertThat(edits).as(golden.extension()).isNotEmpty();
    Formats.Rewritten made =
        formats.write(golden.file(), golden.extension(), List.copyOf(edits.values()));
    assertThat(made).as(golden.extension()).isInstanceOf(Formats.Rewritten.Whole.class);
    return (Formats.Rewritten.Whole) made;
  }

  private String words(byte[] file, String extension) {
    Extraction extraction = formats.read(file, extension);
    return ((Extraction.Extracted) extraction).document().joined().reveal();
  }

  private static String place(PassageEdit edit) {
    return edit.passageId() + " " + edit.edit().span().start();
  }

  private static PassageEdit longer(PassageEdit one, PassageEdit other) {
    return one.edit().span().length() < other.edit().span().length() ? other : one;
  }

  private void convert(String filter, List<String> files, String... options) throws Exception {
    List<String> command =
        new ArrayList<>(
            Arrays.asList(
                SOFFICE.toString(),
                "--headless",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--convert-to",
                filter,
                "--outdir",
                folder.toString()));
    command.addAll(2, List.of(options));
    command.addAll(files);
    run(command.toArray(String[]::new));
  }

  private void run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said").toFile())
            .start();
    boolean ended = process.waitFor(5, TimeUnit.MINUTES);
    process.destroyForcibly();
    assertThat(ended).isTrue();
    assertThat(process.waitFor()).isZero();
  }
}
