package org.caseveil.document.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.File;
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
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.caseveil.document.Extraction;
import org.caseveil.document.Passage;
import org.caseveil.document.PassageEdit;
import org.caseveil.text.Edit;
import org.caseveil.text.Span;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What another program, Poppler, makes of written PDFs. */
final class PopplerIT {

  private static final Path SAMPLE = Path.of("..", "samples", "inbox", "09 ICU reflection.pdf");

  static final Map<String, String> FINDINGS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("Priyanka Ranasinghe-Cole", "[PRESENTER]"),
              Map.entry("Larrakeyah Base Hospital, Darwin", "a hospital in northern Australia"),
              Map.entry("11 February 2026", "4 March 2026"),
              Map.entry("Gunner Tipaki", "[PATIENT]"),
              Map.entry("31", "in his early thirties"),
              Map.entry("Mount Casement station", "a cattle station a long way from any town"),
              Map.entry("5530917", "[ID]"),
              Map.entry("Milikapiti", "an island"),
              Map.entry("Philomena Tipaki", "[RELATIVE]"),
              Map.entry("Lachlan Voss", "[COLLEAGUE]"),
              Map.entry("Batticaloa", "a town by the sea"),
              Map.entry("1987", "the 1980s"),
              Map.entry("Philomena left", "[RELATIVE] left"),
              Map.entry("0491 570 156", "[PHONE]")));

  @TempDir Path folder;

  private final Formats formats = new Formats(TestLimits.usual());

  @BeforeAll
  static void isInstalled() {
    boolean installed =
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(place -> Files.isExecutable(Path.of(place, "pdftotext")));
    assumeTrue(installed, "pdftotext is missing: install the Debian package poppler-utils");
  }

  private String run(String... command) throws IOException, InterruptedException {
    Path said = folder.resolve("said");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    String words = Files.readString(said, StandardCharsets.UTF_8);
    assertThat(process.exitValue()).as(words).isZero();
    return words;
  }

  private byte[] written(byte[] file, Map<String, String> findings) {
    List<PassageEdit> edits = new ArrayList<>();
    for (Passage passage :
        ((Extraction.Extracted) formats.read(file, "pdf")).document().passages()) {
      String text = passage.text().reveal();
      findings.forEach(
          (searched, replacement) -> {
            int at = text.indexOf(searched);
            if (at >= 0) {
              Edit edit = new Edit(new Span(at, at + searched.length()), replacement);
              edits.add(new PassageEdit(passage.id(), edit));
            }
          });
    }
    Formats.Rewritten.Whole made = (Formats.Rewritten.Whole) formats.write(file, "pdf", edits);
    assertThat(made.extension()).isEqualTo("pdf");
    return made.bytes();
  }

  private String words(byte[] file) throws IOException, InterruptedException {
    Path pdf = folder.resolve("case.pdf");
    Files.write(pdf, file);
    Path text = folder.resolve("case.txt");
    assertThat(run("pdftotext", "-enc", "UTF-8", pdf.toString(), text.toString())).isEmpty();
    return Files.readString(text, StandardCharsets.UTF_8).replaceAll("\\s+", " ").strip();
  }

  private BufferedImage picture(byte[] file, int resolution)
      throws IOException, InterruptedException {
    Path pdf = folder.resolve("case.pdf");
    Files.write(pdf, file);
    String stem = folder.resolve("page").toString();
    assertThat(
            run(
                "pdftoppm",
                "-r",
                "" + resolution,
                "-gray",
                "-png",
                "-singlefile",
                pdf.toString(),
                stem))
        .isEmpty();
    return ImageIO.read(Path.of(stem + ".png").toFile());
  }

  private static double difference(BufferedImage one, BufferedImage other) {
    long sum = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        sum += Math.abs((one.getRGB(x, y) & 0xFF) - (other.getRGB(x, y) & 0xFF));
      }
    }
    return sum / 255.0 / one.getHeight() / one.getWidth();
  }

  @Test
  void readsTheSameWordsWhereNothingIsReplaced() throws IOException, InterruptedException {
    byte[] file = Files.readAllBytes(SAMPLE);
    assertThat(words(written(file, Map.of()))).isEqualTo(words(file));
  }

  @Test
  void drawsTheSamePictureWhereNothingIsReplaced() throws IOException, InterruptedException {
    byte[] file = Files.readAllBytes(SAMPLE);
    BufferedImage before = picture(file, 50);
    BufferedImage after = picture(written(file, Map.of()), 50);
    assertThat(after.getWidth()).isEqualTo(before.getWidth());
    assertThat(difference(before, after)).isLessThan(0.002);
  }

  @Test
  void readsTheReplacementsWhereTheNamesStood() throws IOException, InterruptedException {
    byte[] file = Files.readAllBytes(SAMPLE);
    String expected = words(file);
    for (Map.Entry<String, String> finding : FINDINGS.entrySet()) {
      expected = expected.replaceFirst(finding.getKey(), finding.getValue());
    }
    byte[] made = written(file, FINDINGS);
    assertThat(words(made)).isEqualTo(expected);
  }

  @Test
  void findsNothingHidden() throws IOException, InterruptedException {
    byte[] made = written(HidingPdf.of(DocumentFormatContract.CANARY), Map.of());
    assertThat(words(made)).isEqualTo("The story.");
    Path pdf = folder.resolve("case.pdf");
    assertThat(run("pdfinfo", pdf.toString()))
        .contains("Pages:           1")
        .contains("Form:            none")
        .contains("JavaScript:      no")
        .contains("Tagged:          no")
        .doesNotContain("Title:", "Author:", "CreationDate:", DocumentFormatContract.CANARY);
    assertThat(run("pdfdetach", "-list", pdf.toString())).startsWith("0 embedded files");
  }

  @Test
  void keepsTheNumberOfPages() throws IOException, InterruptedException {
    PDDocument pdf = Pdfs.page(Pdfs.lines("Mrs Quillfeather came."));
    Pdfs.add(pdf, "q 100 0 0 100 72 300 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \u0000 EI Q\n");
    Pdfs.add(pdf, Pdfs.lines("Nobody spoke."));
    byte[] made = written(Pdfs.saved(pdf), Map.of("Quillfeather", "[P]"));
    assertThat(words(made)).isEqualTo("Mrs [P] came. Nobody spoke.");
    assertThat(run("pdfinfo", folder.resolve("case.pdf").toString()))
        .contains("Pages:           3");
  }
}
