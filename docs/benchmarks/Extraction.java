import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.caseveil.document.Documents;
import org.caseveil.document.Extraction.Extracted;
import org.caseveil.document.format.FormatDocuments;
import org.caseveil.document.format.Limits;
import org.caseveil.document.sandbox.ChildDocuments;
import org.caseveil.document.sandbox.SandboxSettings;
import org.caseveil.document.scan.ScanLimits;

/**
 * Reads narratives in five formats, in this process and through the pool of children, and prints
 * what the pool costs. Each round reads all files both ways, one right after the other and in
 * changing order, and gives one ratio; the middle of the ratios stands for the run, so that a load
 * that comes and goes on the machine meets both ways alike. Processor time, which another program's
 * load leaves nearly as it is, is told beside wall time. Started by extraction.sh with a folder of
 * narratives (TXT) and one to write in.
 */
final class Extraction {

  private static final int ROUNDS = 21;
  private static final int WARMING = 3;
  private static final int THREADS = 2;

  /**
   * What a pass over all files took.
   *
   * @param wall in seconds
   * @param processor in seconds, of this process and its children together
   */
  private record Took(double wall, double processor) {}

  public static void main(String[] folders) throws Exception {
    List<Path> files = files(Path.of(folders[0]), Path.of(folders[1]));
    Limits limits = new Limits(
            50L << 20, 2_000_000, 200L << 20, 200, 5_000, 200, 500, 200_000, new ScanLimits(120_000_000, 30, 85, 50));
    try (Documents here = new FormatDocuments(limits);
        Documents warm = new ChildDocuments(settings(Integer.MAX_VALUE), limits)) {
      for (int round = 0; round < WARMING; round++) {
        pass(here, files);
        pass(warm, files);
      }
      List<Took> inProcess = new ArrayList<>();
      List<Took> inPool = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        if (round % 2 == 0) {
          inProcess.add(pass(here, files));
          inPool.add(pass(warm, files));
        } else {
          inPool.add(pass(warm, files));
          inProcess.add(pass(here, files));
        }
      }
      print(files.size(), inProcess, inPool);
    }
    try (Documents usual = new ChildDocuments(settings(500), limits)) {
      pass(usual, files);
      double wall = pass(usual, files).wall();
      System.out.printf("pool, a fresh child each 500 files   %7.0f files/s%n", files.size() / wall);
    }
  }

  private static SandboxSettings settings(int filesPerChild) {
    return new SandboxSettings(THREADS, 512L << 20, Duration.ofSeconds(60), filesPerChild);
  }

  private static void print(int files, List<Took> here, List<Took> pool) {
    System.out.printf(
        "%d text documents (TXT, HTML, DOCX, ODT, RTF), %d threads, %d rounds%n",
        files, THREADS, ROUNDS);
    double[] rates = new double[ROUNDS];
    double[] poolRates = new double[ROUNDS];
    double[] walls = new double[ROUNDS];
    double[] processors = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      rates[i] = files / here.get(i).wall();
      poolRates[i] = files / pool.get(i).wall();
      walls[i] = 100 * (pool.get(i).wall() / here.get(i).wall() - 1);
      processors[i] = 100 * (pool.get(i).processor() / here.get(i).processor() - 1);
    }
    System.out.printf("in this process                      %7.0f files/s%n", share(rates, 0.5));
    System.out.printf(
        "pool, children warm                  %7.0f files/s   target at least 50%n",
        share(poolRates, 0.5));
    System.out.printf(
        "what the warm pool costs             %7.1f %%         target at most 15 (half of the"
            + " rounds from %.1f to %.1f)%n",
        share(walls, 0.5), share(walls, 0.25), share(walls, 0.75));
    System.out.printf(
        "the same in processor time           %7.1f %%         (half of the rounds from %.1f to"
            + " %.1f)%n",
        share(processors, 0.5), share(processors, 0.25), share(processors, 0.75));
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

  private static List<Path> files(Path given, Path folder) throws IOException {
    List<Path> narratives;
    try (Stream<Path> all = Files.list(given)) {
      narratives = all.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
    List<Path> files = new ArrayList<>();
    for (Path narrative : narratives) {
      String text = Files.readString(narrative);
      List<String> paragraphs = Stream.of(text.split("\n+")).map(Extraction::escaped).toList();
      Map<String, byte[]> made = new LinkedHashMap<>();
      made.put("txt", bytes(text));
      made.put("html", bytes("<html><body>" + all(paragraphs, "<p>", "</p>") + "</body></html>"));
      made.put("docx", docx(paragraphs));
      made.put("odt", odt(paragraphs));
      made.put("rtf", bytes("{\\rtf1\\ansi " + text.replace("\n", "\\par\n") + "}"));
      for (Map.Entry<String, byte[]> one : made.entrySet()) {
        Path file = folder.resolve(narrative.getFileName() + "." + one.getKey());
        files.add(Files.write(file, one.getValue()));
      }
    }
    return files;
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
