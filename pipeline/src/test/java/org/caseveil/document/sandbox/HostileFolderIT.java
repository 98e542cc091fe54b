package org.caseveil.document.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

  @TempDir private Path folder;

  @Test
  void accountsForEveryFileAndLeavesNoChild() throws IOException {
    Map<String, byte[]> files = HostileFiles.all();
    Map<Reason, Integer> refused = new EnumMap<>(Reason.class);
    int read = 0;
    long processes = ProcessHandle.current().children().count();
    SandboxSettings settings = new SandboxSettings(2, 256L << 20, Duration.ofSeconds(30), 500);
    try (ChildDocuments documents = new ChildDocuments(settings, TestLimits.usual())) {
      for (Map.Entry<String, byte[]> entry : files.entrySet()) {
        Path file = Files.write(folder.resolve(entry.getKey()), entry.getValue());
        Path target = folder.resolve(entry.getKey() + ".out");
        Extraction extraction = documents.read(file);
        if (extraction instanceof Extraction.Refused refusal) {
          refused.merge(plain(refusal.refusal()).reason(), 1, Integer::sum);
          assertThat(documents.write(file, List.of(), target))
              .as(entry.getKey())
              .isInstanceOf(Writing.Refused.class);
        } else {
          read++;
          Writing writing = documents.write(file, List.of(), target);
          assertThat(Files.exists(target))
              .as(entry.getKey())
              .isEqualTo(writing instanceof Writing.Written);
        }
      }
      assertThat(documents.read(Files.writeString(folder.resolve("last.txt"), "She left.")))
          .isInstanceOf(Extraction.Extracted.class);
    }
    assertThat(files).hasSizeGreaterThan(300);
    assertThat(read + refused.values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(files.size());
    assertThat(refused).containsKeys(Reason.EMPTY, Reason.CORRUPT, Reason.HOSTILE);
    assertThat(refused).doesNotContainKeys(Reason.TIMEOUT, Reason.CRASHED);
    assertThat(ProcessHandle.current().children().count()).isEqualTo(processes);
    System.getLogger("documents")
        .log(System.Logger.Level.INFO, "read {0}, refused {1}", read, refused);
  }

  /** Plain words, two sentences, and nothing of the file. */
  private static Refusal plain(Refusal refusal) {
    assertThat(refusal.explanation()).endsWith(".").doesNotContain("Exception", "Quillfeather");
    assertThat(refusal.advice()).endsWith(".");
    return refusal;
  }
}
