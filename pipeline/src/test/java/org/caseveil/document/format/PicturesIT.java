package org.caseveil.document.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.caseveil.document.Document;
import org.caseveil.document.Extraction;
import org.caseveil.document.PassageEdit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A document of each format that keeps its layout, with replacements put in by hand, as LibreOffice
 * shows it. With {@code -Dcaseveil.pictures.record=true} the pictures in the documentation are
 * drawn again. Needs {@code soffice} (libreoffice-writer-nogui, -calc-nogui, -impress-nogui) and
 * Poppler (poppler-utils).
 */
final class PicturesIT {

  private static final Path SOFFICE = Path.of("/usr/bin/soffice");
  private static final Path POPPLER = Path.of("/usr/bin/pdftoppm");
  private static final Path INBOX = Path.of("..", "samples", "inbox");
  private static final Path PICTURES = Path.of("..", "docs", "pictures");

  /** A file with what is replaced in it, wherever it stands. */
  private record Golden(String extension, byte[] file, Map<String, String> findings) {}

  @TempDir private Path folder;

  private final Formats formats = new Formats(TestLimits.usual());

  private static List<Golden> golden() throws IOException {
    return List.of(
        new Golden(
            "docx",
            Files.readAllBytes(INBOX.resolve("01 Gelovidze - for Thursday.docx")),
            Map.ofEntries(
                Map.entry("Sandro Gelovidze", "[PATIENT]"),
                Map.entry("twenty-four", "in his twenties"),
                Map.entry("Kutaisi", "a town in the Caucasus"),
                Map.entry("2003", "the 2000s"),
                Map.entry("Otar", "[FATHER]"),
                Map.entry("Kessler Street", "a street"),
                Map.entry("October 9th", "October 30th"),
                Map.entry("Shropshire", "an English county"),
                Map.entry("Mariam", "[RELATIVE 1]"),
                Map.entry("Sandro opened", "[PATIENT] opened"),
                Map.entry("November 2nd", "November 23rd"),
                Map.entry("Delphine", "[COLLEAGUE 1]"),
                Map.entry("Nana", "[MOTHER]"),
                Map.entry("St. Brannock Medical Center", "a hospital"),
                Map.entry("Dr. A. Penhallow", "Dr. [PRESENTER]"),
                Map.entry("414-555-0163", "[PHONE]"),
                Map.entry("4471-90326", "[ID]"))),
        new Golden(
            "odt",
            Files.readAllBytes(INBOX.resolve("03 bridie.odt")),
            Map.ofEntries(
                Map.entry("Bridie Considine", "[PATIENT]"),
                Map.entry("66", "in her sixties"),
                Map.entry("Packie", "[HUSBAND]"),
                Map.entry("Carrowduff", "[ROAD]"),
                Map.entry("14th of August", "4th of September"),
                Map.entry("Kilnabrack", "[TOWN]"),
                Map.entry("Breda", "[COLLEAGUE 1]"),
                Map.entry("Noreen Tuohy", "[COLLEAGUE 2]"),
                Map.entry("Limerick", "a city"),
                Map.entry("020 912 5187", "[PHONE]"),
                Map.entry("Perth", "another country"),
                Map.entry("Donal", "[SON]"),
                Map.entry("1994", "the 1990s"),
                Map.entry("23rd of January", "13th of February"),
                Map.entry("Dr Fergal Mac Giolla, The Square", "Dr [PRESENTER]"),
                Map.entry("Co. Clare", "[COUNTY]"))),
        new Golden(
            "xlsx",
            GoldenFiles.workbook(),
            Map.of(
                "Ottoline Tolliver", "[PATIENT]",
                "Caspar", "[SON]",
                "3 March 2026", "24 March 2026",
                "10 March 2026", "31 March 2026",
                "17 March 2026", "7 April 2026",
                "at Fennimore Cross", "in the village",
                "Fennimore Cross surgery", "a surgery")),
        new Golden(
            "pptx",
            GoldenFiles.slides(),
            Map.of(
                "Aldermere Lane", "a lane",
                "Wilhelmina Straker, 91", "[PATIENT], over ninety",
                "Perpetua rings", "[NIECE] rings",
                "Perpetua Straker", "[NIECE]",
                "14 January 2026", "4 February 2026",
                "21 January 2026", "11 February 2026")),
        new Golden(
            "eml",
            Files.readAllBytes(INBOX.resolve("10 Re_ Mr Teo.eml")),
            Map.ofEntries(
                Map.entry("Goh Wei Ting", "[COLLEAGUE 1]"),
                Map.entry("wt.goh@bukitlarkclinic.example", "[EMAIL 1]"),
                Map.entry("rukmini.seahdesai@bukitlarkclinic.example", "[EMAIL 2]"),
                Map.entry("h.orrock@balintcircle.example", "[EMAIL 3]"),
                Map.entry("Rukmini Seah-Desai", "[PRESENTER]"),
                Map.entry("Hamish Orrock", "[LEADER]"),
                Map.entry("Teo Boon Kiat", "[PATIENT]"),
                Map.entry("Hokkien", "a dialect"),
                Map.entry("Mdm Koh", "Mdm [WIFE]"),
                Map.entry("Mdm Koh Siew Lan", "Mdm [WIFE]"),
                Map.entry("Rukmini", "[PRESENTER]"),
                Map.entry("Hamish", "[LEADER]"),
                Map.entry("in-charge, Wei Ting", "in-charge, [COLLEAGUE 1]"),
                Map.entry("Anjali", "[MEMBER]"),
                Map.entry("Tan Tock Lane", "a lane"),
                Map.entry("is 51", "is in his fifties"),
                Map.entry("15 Feb 2026", "8 Mar 2026"),
                Map.entry("13 Feb 2026", "6 Mar 2026"),
                Map.entry("9 Feb 2026", "2 Mar 2026"),
                Map.entry("12 Jan 2026", "2 Feb 2026"),
                Map.entry("26 Jan 2026", "16 Feb 2026"),
                Map.entry("12 January", "2 February"),
                Map.entry("26 January", "16 February"),
                Map.entry("S7421883J", "[ID]"),
                Map.entry("blk 412 Bukit Lark Ave 3 #09-117", "[ADDRESS]"),
                Map.entry("9123 4057", "[PHONE 2]"),
                Map.entry("Kembangan", "a station"),
                Map.entry("Thomson Road", "a road"),
                Map.entry("+65 6555 0182", "[PHONE 1]"))));
  }

  @Test
  void showsEveryReplacementAndNothingThatWasReplaced() throws Exception {
    assumeTrue(
        Files.isExecutable(SOFFICE) && Files.isExecutable(POPPLER),
        "soffice or pdftoppm is missing: install libreoffice-writer-nogui,"
            + " libreoffice-calc-nogui, libreoffice-impress-nogui and poppler-utils");
    List<Golden> all = golden();
    List<String> shown = new ArrayList<>();
    for (Golden golden : all) {
      boolean mail = golden.extension().equals("eml");
      Path written = folder.resolve(golden.extension() + "." + (mail ? "txt" : golden.extension()));
      byte[] made = written(golden);
      // LibreOffice opens no mails: what a reader sees of one is shown as text.
      Files.write(written, mail ? Zips.utf8(words(made, "eml")) : made);
      shown.add(written.toString());
    }
    render(shown);
    for (Golden golden : all) {
      String pdf = folder.resolve(golden.extension() + ".pdf").toString();
      Path words = folder.resolve(golden.extension() + ".words");
      run("pdftotext", "-enc", "UTF-8", pdf, words.toString());
      String text = Files.readString(words, StandardCharsets.UTF_8).replaceAll("\\s+", " ");
      golden.findings().forEach((name, instead) -> assertThat(text).contains(instead));
      assertThat(text).doesNotContain(golden.findings().keySet());
      if (Boolean.getBoolean("caseveil.pictures.record")) {
        String picture = PICTURES.resolve(golden.extension()).toString();
        run("pdftoppm", "-r", "64", "-png", "-singlefile", pdf, picture);
      }
    }
  }

  private byte[] written(Golden golden) {
    Extraction extraction = formats.read(golden.file(), golden.extension());
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
    Formats.Rewritten made =
        formats.write(golden.file(), golden.extension(), List.copyOf(edits.values()));
    assertThat(made).isInstanceOf(Formats.Rewritten.Whole.class);
    return ((Formats.Rewritten.Whole) made).bytes();
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

  private void render(List<String> files) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                SOFFICE.toString(),
                "--headless",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString()));
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
