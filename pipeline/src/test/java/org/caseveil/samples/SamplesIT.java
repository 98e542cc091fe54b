package org.caseveil.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.text.PDFTextStripper;
import org.caseveil.document.Extraction;
import org.caseveil.document.format.Formats;
import org.caseveil.document.format.TestLimits;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds what {@code caseveil run samples/inbox} makes to {@code samples/expected}; with {@code
 * -Dcaseveil.samples.record=true} it writes the expectation instead. On a processor that calculates
 * otherwise than the one it was recorded on, a word near a threshold can be masked or not
 * (docs/decisions/0020), and a brief follows the words: there the same files must come out, and
 * nearly all words that are shared must be the same.
 */
final class SamplesIT {

  private static final Path SAMPLES = Launcher.ROOT.resolve("samples");
  private static final Path EXPECTED = SAMPLES.resolve("expected");
  private static final Path RECORDED_ON = SAMPLES.resolve("recorded-on.txt");
  private static final int SOMETHING_WAITS = 3;
  private static final double NEARLY_ALL = 0.95;

  @TempDir private static Path folder;
  private static Path out;
  private static Launcher.Ended ended;

  @BeforeAll
  static void runOverTheInbox() throws IOException, InterruptedException {
    out = folder.resolve("out");
    ended =
        Launcher.at(folder.resolve("home"))
            .run("run", SAMPLES.resolve("inbox").toString(), "--out", out.toString());
    forgetTheFolder();
    if (Boolean.getBoolean("caseveil.samples.record")) {
      record();
    }
  }

  @Test
  void outputsAreTheExpectedOnes() throws IOException {
    Map<String, byte[]> made = new TreeMap<>(FolderContent.of(out));
    Set<String> packed =
        made.keySet().stream().filter(SamplesIT::isPacked).collect(Collectors.toSet());
    made.keySet().removeAll(packed);
    Set<String> expectedPacked =
        made.keySet().stream()
            .filter(name -> name.endsWith(".brief.html"))
            .map(name -> name.replace(".html", ".pdf"))
            .collect(Collectors.toSet());
    expectedPacked.add("pages/14 from the copier.pages.pdf");
    assertThat(packed).isEqualTo(expectedPacked);
    Map<String, byte[]> expected = FolderContent.of(EXPECTED);
    assertThat(made.keySet()).isEqualTo(expected.keySet());
    boolean alike = processor().equals(Files.readString(RECORDED_ON).strip());
    made.forEach(
        (name, bytes) -> {
          String now = new String(bytes, StandardCharsets.UTF_8);
          String then = new String(expected.getOrDefault(name, bytes), StandardCharsets.UTF_8);
          if (alike) {
            assertThat(now).as(name).isEqualTo(then);
          } else if (name.startsWith("shared/")) {
            assertThat(wordsInCommon(now, then)).as(name).isGreaterThan(NEARLY_ALL);
          }
        });
  }

  /** What the processor can calculate with, as far as results may hang on it. */
  private static String processor() throws IOException {
    Path told = Path.of("/proc/cpuinfo");
    if (!Files.exists(told)) {
      return System.getProperty("os.name") + " " + System.getProperty("os.arch");
    }
    return Files.readAllLines(told).stream()
        .filter(line -> line.startsWith("flags") || line.startsWith("Features"))
        .findFirst()
        .stream()
        .flatMap(line -> Stream.of(line.split("\\s+")))
        .filter(flag -> flag.matches("(avx|amx|fma|asimd|sve|i8mm).*"))
        .sorted()
        .collect(Collectors.joining(" "));
  }

  /** The share of the longer text's words that the other has as well, as often. */
  private static double wordsInCommon(String a, String b) {
    Map<String, Integer> counts = new TreeMap<>();
    List<String> left = words(a);
    List<String> right = words(b);
    left.forEach(word -> counts.merge(word, 1, Integer::sum));
    long common = right.stream().filter(word -> counts.merge(word, -1, Integer::sum) >= 0).count();
    return (double) common / Math.max(1, Math.max(left.size(), right.size()));
  }

  private static List<String> words(String text) {
    return List.of(text.split("\\P{L}+"));
  }

  /** The packing of a PDF is the Java platform's, so that its bytes are no expectation. */
  private static boolean isPacked(String name) {
    return name.endsWith(".brief.pdf") || name.endsWith(".pages.pdf");
  }

  @Test
  void somethingWaitsForAPerson() {
    assertThat(ended.exitCode()).as(ended.err()).isEqualTo(SOMETHING_WAITS);
  }

  @Test
  void foreignLetterWaitsAndBrokenFileIsQuarantined() throws IOException {
    assertThat(names("shared")).noneMatch(name -> name.startsWith("12") || name.startsWith("13"));
    assertThat(names("review")).anyMatch(name -> name.startsWith("12"));
    assertThat(names("quarantine")).hasSize(1);
  }

  @Test
  void noPersonIsNamedInWhatIsShared() throws IOException {
    Pattern identifier = identifiers();
    for (String part : List.of("shared", "pages", "reports", "leader", "quarantine")) {
      FolderContent.of(out.resolve(part))
          .forEach(
              (entry, bytes) -> {
                String text = entry + "\n" + words(entry, bytes);
                assertThat(identifier.matcher(text).results().map(MatchResult::group))
                    .as(part + " " + entry)
                    .isEmpty();
              });
    }
  }

  /** Any of the identifiers that the sources hold, as whole words. */
  private static Pattern identifiers() throws IOException {
    String any =
        Files.readAllLines(SAMPLES.resolve("source/identifiers.txt")).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    return Pattern.compile("(?<![\\p{L}\\d])(?:" + any + ")(?![\\p{L}\\d])", flags);
  }

  /** A PDF packs its words, and the words of scanned pages are drawn. */
  private static String words(String entry, byte[] bytes) {
    if (entry.endsWith(".pages.pdf")) {
      Extraction read = new Formats(TestLimits.usual()).read(bytes, "pdf");
      assertThat(read).isInstanceOf(Extraction.Extracted.class);
      return ((Extraction.Extracted) read).document().joined().reveal();
    }
    if (!entry.endsWith(".pdf")) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    try (PDDocument document = Loader.loadPDF(bytes)) {
      PDMetadata metadata = document.getDocumentCatalog().getMetadata();
      return new PDFTextStripper().getText(document)
          + document.getDocumentInformation().getCOSObject()
          + (metadata == null ? "" : new String(metadata.toByteArray(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What waits for a decision names its original, and what to run, by places on this machine. */
  private static void forgetTheFolder() throws IOException {
    for (Path file : files(out.resolve("review"))) {
      String text = Files.readString(file).replace(folder + "/", "");
      Files.writeString(file, text.replace(Launcher.ROOT + "/", ""));
    }
  }

  private static List<Path> files(Path under) throws IOException {
    try (Stream<Path> all = Files.walk(under)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static List<String> names(String part) throws IOException {
    try (Stream<Path> files = Files.list(out.resolve(part))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static void record() throws IOException {
    if (Files.exists(EXPECTED)) {
      try (Stream<Path> old = Files.walk(EXPECTED)) {
        for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    for (Path file : files(out)) {
      if (isPacked(file.toString()) || file.startsWith(out.resolve(".locks"))) {
        continue;
      }
      Path target = EXPECTED.resolve(out.relativize(file));
      Files.createDirectories(target.getParent());
      Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
    }
    Files.writeString(RECORDED_ON, processor() + "\n");
  }
}
