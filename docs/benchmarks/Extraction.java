import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.caseveil.document.Documents;
import org.caseveil.document.Extraction.Extracted;
import org.caseveil.document.format.FormatDocuments;
import org.caseveil.document.format.Limits;
import org.caseveil.document.sandbox.ChildDocuments;
import org.caseveil.document.sandbox.SandboxSettings;
import org.caseveil.document.scan.ScanLimits;

/**
 * Reads narratives in seven formats, in this process and through the pool of children, and prints
 * what the pool costs, for the five of text documents together and for each format. Each round reads
 * all files both ways, one right after the other and in changing order, and gives one ratio; the
 * middle of the ratios stands for the run, so that a load that comes and goes on the machine meets
 * both ways alike. Processor time of all rounds, which another program's load leaves nearly as it
 * is, is told beside wall time. Started by extraction.sh with a folder of narratives (TXT) and one
 * to write in.
 */
final class Extraction {

  private static final int ROUNDS = 21;
  private static final int WARMING = 5;
  private static final int THREADS = 2;

  /** How often a pass over one format reads its files: a pass has to last, and PDF lasts anyway. */
  private static final int REPEATED = 5;

  private static final String MAIL_HEAD =
      String.join(
          "\r\n",
          "From: Ward Office <ward@clinic.example>",
          "To: The Group <group@clinic.example>",
          "Subject: A case",
          "Date: Mon, 3 Mar 2025 09:00:00 +0000",
          "MIME-Version: 1.0",
          "Content-Type: text/plain; charset=UTF-8",
          "Content-Transfer-Encoding: 8bit",
          "",
          "");

  private static final List<String> TEXT_DOCUMENTS = List.of("txt", "html", "docx", "odt", "rtf");

  /**
   * What a pass over all files took.
   *
   * @param wall in seconds
   * @param processor in seconds, of this process and its children together
   */
  private record Took(double wall, double processor) {}

  /** Files read in one pass, and what each pass took either way. */
  private record Measured(String name, List<Path> files, List<Took> here, List<Took> pool) {
    Measured(String name, List<Path> files) {
      this(name, files, new ArrayList<>(), new ArrayList<>());
    }
  }

  public static void main(String[] folders) throws Exception {
    Map<String, List<Path>> files = files(Path.of(folders[0]), Path.of(folders[1]));
    List<Measured> all = new ArrayList<>();
    all.add(
        new Measured(
            "together", TEXT_DOCUMENTS.stream().flatMap(f -> files.get(f).stream()).toList()));
    files.forEach(
        (format, made) -> {
          int times = format.equals("pdf") ? 1 : REPEATED;
          List<Path> repeated =
              Collections.nCopies(times, made).stream().flatMap(List::stream).toList();
          all.add(new Measured(format.toUpperCase(Locale.ROOT), repeated));
        });
    ScanLimits scans = new ScanLimits(120_000_000, 30, 85, 50);
    Limits limits =
        new Limits(50L << 20, 2_000_000, 200L << 20, 200, 5_000, 200, 500, 200_000, scans);
    try (Documents here = new FormatDocuments(limits);
        Documents warm = new ChildDocuments(settings(Integer.MAX_VALUE), limits)) {
      for (int round = 0; round < WARMING; round++) {
        for (Measured one : all) {
          pass(here, one.files());
          pass(warm, one.files());
        }
      }
      for (int round = 0; round < ROUNDS; round++) {
        for (Measured one : all) {
          if (round % 2 == 0) {
            one.here().add(pass(here, one.files()));
            one.pool().add(pass(warm, one.files()));
          } else {
            one.pool().add(pass(warm, one.files()));
            one.here().add(pass(here, one.files()));
          }
        }
      }
    }
    print(all);
    List<Path> together = all.get(0).files();
    try (Documents usual = new ChildDocuments(settings(500), limits)) {
      pass(usual, together);
      double wall = pass(usual, together).wall();
      System.out.printf(
          "together, a fresh child each 500 files    %7.0f files/s%n", together.size() / wall);
    }
  }

  private static SandboxSettings settings(int filesPerChild) {
    return new SandboxSettings(THREADS, 512L << 20, Duration.ofSeconds(60), filesPerChild);
  }

  private static void print(List<Measured> all) {
    System.out.printf(
        "text documents (TXT, HTML, DOCX, ODT, RTF) together, and each format; %d threads, %d"
            + " rounds%n",
        THREADS, ROUNDS);
    System.out.println(
        "           here files/s  pool files/s  pool costs  (half of the rounds)  processor time");
    for (Measured one : all) {
      double[] here = rates(one.files().size(), one.here());
      double[] pool = rates(one.files().size(), one.pool());
      double[] costs = new double[ROUNDS];
      for (int i = 0; i < ROUNDS; i++) {
        costs[i] = 100 * (here[i] / pool[i] - 1);
      }
      System.out.printf(
          "%-10s %12.0f  %12.0f  %8.1f %%  (%6.1f to %6.1f)    %12.1f %%%n",
          one.name(),
          share(here, 0.5),
          share(pool, 0.5),
          share(costs, 0.5),
          share(costs, 0.25),
          share(costs, 0.75),
          100 * (processor(one.pool()) / processor(one.here()) - 1));
    }
    System.out.println(
        "target: together at least 50 files/s through the pool, and a cost of at most 15 %");
  }

  private static double[] rates(int files, List<Took> passes) {
    return passes.stream().mapToDouble(took -> files / took.wall()).toArray();
  }

  private static double processor(List<Took> passes) {
    return passes.stream().mapToDouble(Took::processor).sum();
  }

  /** The value below which this share of the values lies. */
  private static double share(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) (share * (sorted.length - 1))];
  }

  private static Took pass(Documents documents, List<Path> files) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<Boolean>> work = new ArrayList<>();
      files.forEach(file -> work.add(() -> documents.read(file) instanceof Extracted));
      double processor = processor();
      long start = System.nanoTime();
      for (var answer : threads.invokeAll(work)) {
        if (!answer.get()) {
          throw new IllegalStateException("a file was refused");
        }
      }
      return new Took((System.nanoTime() - start) / 1e9, processor() - processor);
    } finally {
      threads.shutdown();
    }
  }

  /** Seconds that this process and its children have had a processor so far. */
  private static double processor() {
    Duration own = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    return ProcessHandle.current()
            .children()
            .flatMap(child -> child.info().totalCpuDuration().stream())
            .reduce(own, Duration::plus)
            .toMillis()
        / 1e3;
  }

  /** The narratives' files, by the extension of their format. */
  private static Map<String, List<Path>> files(Path given, Path folder) throws IOException {
    List<Path> narratives;
    try (Stream<Path> all = Files.list(given)) {
      narratives = all.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
    Map<String, List<Path>> files = new LinkedHashMap<>();
    for (Path narrative : narratives) {
      String text = Files.readString(narrative);
      List<String> paragraphs = Stream.of(text.split("\n+")).map(Extraction::escaped).toList();
      Map<String, byte[]> made = new LinkedHashMap<>();
      made.put("txt", bytes(text));
      made.put("html", bytes("<html><body>" + all(paragraphs, "<p>", "</p>") + "</body></html>"));
      made.put("docx", docx(paragraphs));
      made.put("odt", odt(paragraphs));
      made.put("rtf", bytes("{\\rtf1\\ansi " + text.replace("\n", "\\par\n") + "}"));
      made.put("eml", bytes(MAIL_HEAD + text.replace("\n", "\r\n")));
      made.put("pdf", pdf(text));
      for (Map.Entry<String, byte[]> one : made.entrySet()) {
        Path file = folder.resolve(narrative.getFileName() + "." + one.getKey());
        files
            .computeIfAbsent(one.getKey(), format -> new ArrayList<>())
            .add(Files.write(file, one.getValue()));
      }
    }
    return files;
  }

  private static byte[] pdf(String text) throws IOException {
    PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.split("\n+")) {
      // Ninety letters of eleven points fit a line of A4.
      lines.addAll(List.of(paragraph.replaceAll("(.{60,90}) ", "$1\n").split("\n")));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      for (int first = 0; first < lines.size(); first += 50) {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.beginText();
          content.setFont(font, 11);
          content.setLeading(14);
          content.newLineAtOffset(60, 780);
          for (String line : lines.subList(first, Math.min(first + 50, lines.size()))) {
            content.showText(line);
            content.newLine();
          }
          content.endText();
        }
      }
      document.save(bytes);
    }
    return bytes.toByteArray();
  }

  private static byte[] docx(List<String> paragraphs) throws IOException {
    String w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    String body = all(paragraphs, "<w:p><w:r><w:t>", "</w:t></w:r></w:p>");
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", "<Types/>");
    parts.put(
        "word/document.xml",
        "<w:document xmlns:w=\"" + w + "\"><w:body>" + body + "</w:body></w:document>");
    return zip(parts);
  }

  private static byte[] odt(List<String> paragraphs) throws IOException {
    String oasis = "urn:oasis:names:tc:opendocument:xmlns:";
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("mimetype", "application/vnd.oasis.opendocument.text");
    parts.put(
        "content.xml",
        "<office:document-content xmlns:office=\"" + oasis + "office:1.0\" xmlns:text=\"" + oasis
            + "text:1.0\"><office:body><office:text>" + all(paragraphs, "<text:p>", "</text:p>")
            + "</office:text></office:body></office:document-content>");
    return zip(parts);
  }

  private static byte[] zip(Map<String, String> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(bytes(part.getValue()));
      }
    }
    return bytes.toByteArray();
  }

  private static String all(List<String> paragraphs, String before, String after) {
    return paragraphs.stream().map(text -> before + text + after).collect(Collectors.joining());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
