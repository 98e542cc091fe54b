package peers;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Measures one Java program on a folder of texts, the same way for each: time until it has loaded and searched one sentence, one cold
 * pass over the texts on two threads, four that are not counted while Java still compiles, then warm passes. Writes {@code NAME.spans.json} for the scorer and one {@code figures.json}.
 *
 * <p>Arguments: TEXTS OUT; the environment variable PEER_STARTED holds the second in which the process was started.
 */
public final class PeerRun {

  private static final int THREADS = 2;
  private static final int WARMING_PASSES = 4;
  private static final int WARM_PASSES = 4;
  private static final String FIRST = "Mrs Tamsin Orrock of Penhallow saw me on 4 March.";

  /** Finds the identifiers of a text, as the scorer's JSON. Thread safe. */
  public interface Peer {
    String spans(String name, String text);
  }

  private PeerRun() {}

  /** Loads and measures. */
  public static void measure(Supplier<Peer> loading, String[] arguments) throws Exception {
    double started = Double.parseDouble(System.getenv("PEER_STARTED"));
    List<Path> files;
    try (Stream<Path> all = Files.list(Path.of(arguments[0]))) {
      files = all.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
    Path out = Files.createDirectories(Path.of(arguments[1]));
    Peer peer = loading.get();
    peer.spans("first", FIRST);
    double ready = now() - started;
    long words = pass(peer, files, out);
    double cold = now() - started;
    for (int i = 0; i < WARMING_PASSES; i++) {
      pass(peer, files, out);
    }
    double warm = now();
    double processor = processorSeconds();
    for (int i = 0; i < WARM_PASSES; i++) {
      pass(peer, files, out);
    }
    warm = (now() - warm) / WARM_PASSES;
    processor = (processorSeconds() - processor) / WARM_PASSES;
    Files.writeString(
        out.resolve("figures.json"),
        String.format(
            Locale.ROOT,
            "{\"words\": %d, \"ready_s\": %.2f, \"cold_s\": %.2f, \"warm_s\": %.2f, \"warm_cpu_s\": %.2f, \"rss_mb\": %d, \"heap_mb\": %d}%n",
            words, ready, cold, warm, processor, peakResident(), peakHeap()));
    System.exit(0);
  }

  private static long pass(Peer peer, List<Path> files, Path out) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Integer>> pending = new ArrayList<>();
      for (Path file : files) {
        pending.add(pool.submit(() -> one(peer, file, out)));
      }
      long words = 0;
      for (Future<Integer> one : pending) {
        words += one.get();
      }
      return words;
    } finally {
      pool.shutdown();
    }
  }

  private static int one(Peer peer, Path file, Path out) throws IOException {
    String name = file.getFileName().toString().replaceFirst("\\.txt$", "");
    String text = Files.readString(file);
    Files.writeString(out.resolve(name + ".spans.json"), peer.spans(name, text));
    return text.isBlank() ? 0 : text.strip().split("\\s+").length;
  }

  private static double now() {
    return System.currentTimeMillis() / 1000.0;
  }

  /** What all threads of this process have used of the processor. */
  private static double processorSeconds() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
  }

  /** The largest resident set so far, in megabytes; 0 where the system does not tell. */
  private static long peakResident() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }

  /** The largest use of each part of the heap, added up: somewhat more than was ever used at once. */
  private static long peakHeap() {
    long bytes = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getType() == MemoryType.HEAP) {
        bytes += pool.getPeakUsage().getUsed();
      }
    }
    return bytes >> 20;
  }
}
