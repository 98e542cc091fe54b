package org.caseveil.casework;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a killed command left in an output folder: files that were not yet looked through, and pages
 * of which a part was written. Stateless.
 */
final class Leftovers {

  private static final List<String> PARTS = List.of("reports", "leader", "review", "quarantine");

  /** What {@link AtomicFiles} was writing when it was killed. */
  private static final Pattern UNFINISHED =
      Pattern.compile(
          "\\..+\\.(review\\.html|decisions\\.yaml|report\\.(html|json)|(brief|note)\\.(html|pdf)"
              + "|txt)\\.part");

  private Leftovers() {}

  /**
   * Removes them, unless a run or a review is at work there, which removes its own at its end.
   *
   * @param root the output folder, whose files lock the caller has
   */
  static void clearIfIdle(Path root) throws IOException {
    Optional<FolderLock> work = FolderLock.ofWork(root);
    if (work.isEmpty()) {
      return;
    }
    try (FolderLock held = work.get()) {
      clear(root);
    }
  }

  /**
   * Removes them.
   *
   * @param root the output folder, whose two locks the caller has
   */
  static void clear(Path root) throws IOException {
    for (Path left : below(staging(root))) {
      Files.delete(left);
    }
    for (String part : PARTS) {
      for (Path left : below(root.resolve(part))) {
        if (UNFINISHED.matcher(left.getFileName().toString()).matches()) {
          Files.delete(left);
        }
      }
    }
  }

  /** A folder of its own for what is written on the way. */
  static Path staging(Path root) {
    return root.resolve(".staging");
  }

  /** Everything in a folder and the folder itself, the innermost first. */
  private static List<Path> below(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.sorted(Comparator.reverseOrder()).toList();
    }
  }
}
