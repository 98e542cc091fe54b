package org.caseveil.casework;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder inside an output folder where files are made before they are moved to their place:
 * owner only, cleared of what an interrupted run left, removed at the end. Held by one run or
 * review at a time, which is the only one that gives names in the output folder meanwhile.
 */
final class Staging implements AutoCloseable {

  private final Path root;
  private final FolderLock lock;

  private Staging(Path root, FolderLock lock) {
    this.root = root;
    this.lock = lock;
  }

  /**
   * Opens the staging folder of an output folder, which is made if it is missing.
   *
   * @throws RunFailure if another run or review works on the same output folder
   */
  static Staging open(Path root) {
    try {
      FolderLock.prepare(root);
      Optional<FolderLock> lock = FolderLock.ofWork(root);
      if (lock.isEmpty()) {
        throw new RunFailure(
            "another run or review is at work in "
                + root
                + "; nothing was done. Wait until it is over, then give the command again");
      }
      Staging staging = new Staging(root, lock.get());
      staging.clear();
      AtomicFiles.createPrivateFolder(Leftovers.staging(root));
      return staging;
    } catch (IOException e) {
      throw new RunFailure(
          "the output folder "
              + root
              + " cannot be written; name another with --out, or change its rights",
          e);
    }
  }

  /** A new folder of its own for one file of the run. */
  Path forFile(CaseFile file) throws IOException {
    return Files.createDirectories(Leftovers.staging(root).resolve(String.valueOf(file.index())));
  }

  @Override
  public void close() throws IOException {
    // Cleared before another one may begin.
    try (FolderLock held = lock) {
      clear();
    }
  }

  private void clear() throws IOException {
    try (FolderLock files = FolderLock.ofFiles(root)) {
      Leftovers.clear(root);
    }
  }
}
