package org.caseveil.document.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import org.caseveil.document.Document;
import org.caseveil.document.Extraction;
import org.caseveil.document.PassageEdit;
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

  @TempDir private Path folder;

  private final Formats formats = new Formats(TestLimits.usual());

  @Test
  void showsEveryReplacementAndNothingThatWasReplaced() throws Exception {
    assumeTrue(
        Files.isExecutable(SOFFICE) && Files.isExecutable(POPPLER),
        "soffice or pdftoppm is missing: install libreoffice-writer-nogui,"
            + " libreoffice-calc-nogui, libreoffice-impress-nogui and poppler-utils");
    List<Golden> all = golden();
    List<String> shown = new ArrayList<>();
    for (Golden golden : all) {
      Path written = show(golden);
      if (!written.toString().endsWith(".pdf")) {
        shown.add(written.toString());
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

  private List<Golden> golden() throws Exception {
    List<Golden> all = new ArrayList<>(Golden.made());
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
   * Writes what is made of a document, or what a reader sees of it: LibreOffice opens no mails and
   * no books.
   */
  private Path show(Golden golden) throws IOException {
    Formats.Rewritten.Whole made = written(golden);
    String extension = made.extension();
    byte[] bytes = made.bytes();
    if (extension.equals("eml")) {
      bytes = Zips.utf8(words(bytes, "eml"));
      extension = "txt";
    } else if (extension.equals("epub")) {
      bytes = Zips.entries(bytes).get("page-001.xhtml");
      extension = "html";
    }
    return Files.write(folder.resolve(golden.extension() + "." + extension), bytes);
  }

  private void check(Golden golden) throws Exception {
    String pdf = folder.resolve(golden.extension() + ".pdf").toString();
    Path words = folder.resolve(golden.extension() + ".words");
    run("pdftotext", "-enc", "UTF-8", pdf, words.toString());
    String text = Files.readString(words, StandardCharsets.UTF_8).replaceAll("\\s+", " ");
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
      String picture = PICTURES.resolve(golden.extension()).toString();
      run("pdftoppm", "-r", "58", "-png", "-singlefile", pdf, picture);
    }
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
