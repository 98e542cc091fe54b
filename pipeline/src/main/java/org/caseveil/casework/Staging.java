package org.caseveil.casework;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder inside an output folder where files are made before they are moved to their place:
 * owner only, cleared of what an interrupted run left, removed at the end. Held by one run at a
 * time.
 */
final class Staging implements AutoCloseable {

  private final Path folder;
  private final FileChannel channel;
  private final FileLock lock;

  private Staging(Path folder, FileChannel channel, FileLock lock) {
    this.folder = folder;
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Opens the staging folder of an output folder.
   *
   * @throws RunFailure if another run works on the same output folder
   */
  static Staging open(OutputFolder out) {
    Path folder = out.staging();
    try {
      AtomicFiles.createPrivateFolder(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        throw new RunFailure(
            "another run writes to " + out.root() + "; wait for it, or name another with --out");
      }
      Staging staging = new Staging(folder, channel, lock);
      staging.clear();
      return staging;
    } catch (IOException e) {
      throw new RunFailure("the output folder " + out.root() + " cannot be written", e);
    }
  }

  /** A new folder of its own for one file of the run. */
  Path forFile(CaseFile file) throws IOException {
    Path own = folder.resolve(String.valueOf(file.index()));
    return Files.createDirectories(own);
  }

  @Override
  public void close() throws IOException {
    clear();
    lock.release();
    channel.close();
    Files.deleteIfExists(folder.resolve("lock"));
    removeIfEmpty(folder);
  }

  /** Removes the folder if nothing is in it. */
  static void removeIfEmpty(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        if (files.findAny().isPresent()) {
          return;
        }
      }
      Files.delete(folder);
    }
  }

  private void clear() throws IOException {
    List<Path> left;
    try (Stream<Path> files = Files.walk(folder)) {
      left = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : left) {
      if (!path.equals(folder) && !path.equals(folder.resolve("lock"))) {
        Files.delete(path);
      }
    }
  }

  private static @org.jspecify.annotations.Nullable FileLock tryLock(FileChannel channel)
      throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }
}
