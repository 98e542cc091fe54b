package org.caseveil.document.sandbox;

import static java.lang.Long.parseLong;
import static java.lang.Math.max;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.caseveil.document.Extraction;
import org.caseveil.document.Refusal;
import org.caseveil.document.Refusal.Reason;
import org.caseveil.document.Writing;
import org.caseveil.document.format.HostileFiles;
import org.caseveil.document.format.TestLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three hundred and more broken, odd and hostile files: every one is accounted for. */
final class HostileFolderIT {

  /** A busy machine draws out what takes a second on an idle one; nothing here hangs. */
  private static final SandboxSettings SETTINGS =
      new SandboxSettings(2, 256L << 20, Duration.ofSeconds(180), 500);

  /** Java's own code, classes, stacks and buffers. */
  private static final long BESIDE_THE_HEAP = 256L << 20;

  @TempDir private Path folder;

  @Test
  void accountsForEveryFileAndLeavesNoChildInBoundedMemory() throws IOException {
    Map<String, byte[]> files = HostileFiles.all();
    assertThat(files).hasSizeGreaterThan(300);
    Set<Long> before = children();
    Tally tally = new Tally();
    try (ChildDocuments documents = new ChildDocuments(SETTINGS, TestLimits.usual())) {
      for (Map.Entry<String, byte[]> entry : files.entrySet()) {
        Path file = Files.write(folder.resolve(entry.getKey()), entry.getValue());
        tally.add(documents.read(file), entry.getKey());
        tally.add(documents.write(file, List.of(), target(file)), target(file));
        Files.delete(file);
        children().stream().filter(child -> !before.contains(child)).forEach(tally::see);
      }
      assertThat(documents.read(Files.writeString(folder.resolve("last.txt"), "She left.")))
          .isInstanceOf(Extraction.Extracted.class);
    }
    assertThat(tally.read + tally.refused.size()).isEqualTo(files.size());
    assertThat(tally.refused.values()).contains(Reason.EMPTY, Reason.CORRUPT, Reason.HOSTILE);
    assertThat(tally.refused.values()).contains(Reason.ENCRYPTED, Reason.TOO_LARGE);
    assertThat(tally.refused)
        .doesNotContainValue(Reason.TIMEOUT)
        .doesNotContainValue(Reason.CRASHED);
    assertThat(tally.mostMemory).isBetween(1L, SETTINGS.heap() + BESIDE_THE_HEAP);
    assertThat(children()).isEqualTo(before);
    System.getLogger("documents")
        .log(
            System.Logger.Level.INFO,
            "read {0}, refused {1}, most memory of a child {2} MiB",
            tally.read,
            new TreeSet<>(tally.refused.values()),
            tally.mostMemory >> 20);
  }

  private static Path target(Path file) {
    return file.resolveSibling(file.getFileName() + ".out");
  }

  /** Processes that this one started, and those that they did. */
  private static Set<Long> children() {
    return ProcessHandle.current()
        .descendants()
        .map(ProcessHandle::pid)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What became of the files. */
  private static final class Tally {
    private final Map<String, Reason> refused = new TreeMap<>();
    private int read;
    private long mostMemory;

    void add(Extraction extraction, String name) {
      if (extraction instanceof Extraction.Refused refusal) {
        refused.put(name, plain(refusal.refusal()).reason());
      } else {
        read++;
      }
    }

    /** A file that cannot be written leaves nothing; one that can stands there whole. */
    void add(Writing writing, Path target) throws IOException {
      String name = target.getFileName().toString();
      assertThat(Files.exists(target)).as(name).isEqualTo(writing instanceof Writing.Written);
      if (refused.containsKey(name.substring(0, name.length() - ".out".length()))) {
        assertThat(writing).as(name).isInstanceOf(Writing.Refused.class);
      }
      Files.deleteIfExists(target);
    }

    /** Reads how much memory a process ever had; one that has ended meanwhile has none. */
    void see(long child) {
      try {
        Files.readAllLines(Path.of("/proc/" + child + "/status")).stream()
            .filter(line -> line.startsWith("VmHWM:"))
            .map(line -> line.replaceAll("[^0-9]", ""))
            .forEach(kibibytes -> mostMemory = max(mostMemory, parseLong(kibibytes) << 10));
      } catch (IOException ended) {
        assertThat(ProcessHandle.of(child).filter(ProcessHandle::isAlive)).isEmpty();
      }
    }
  }

  /** Plain words, two sentences, and nothing of the file. */
  private static Refusal plain(Refusal refusal) {
    assertThat(refusal.explanation()).endsWith(".").doesNotContain("Exception", "Quillfeather");
    assertThat(refusal.advice()).endsWith(".");
    return refusal;
  }
}
