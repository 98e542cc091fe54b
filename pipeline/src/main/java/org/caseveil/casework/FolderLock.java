package org.caseveil.casework;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A lock on an output folder, between processes; it ends with the process that has it. The locked
 * file is never deleted: of two that wait, one would get the lock of a file that is no more. A
 * process takes each lock once at a time. Not thread safe.
 */
final class FolderLock implements AutoCloseable {

  /** Where no run ever was, nobody has to be kept out. */
  private static final FolderLock NONE = new FolderLock(Optional.empty());

  private final Optional<FileLock> lock;

  private FolderLock(Optional<FileLock> lock) {
    this.lock = lock;
  }

  /** Makes the place of the locks; a folder without it has none. */
  static void prepare(Path root) throws IOException {
    Files.createDirectories(root);
    AtomicFiles.createPrivateFolder(folder(root));
  }

  /** The lock of a run or a review from its start to its end; empty if another one has it. */
  static Optional<FolderLock> ofWork(Path root) throws IOException {
    if (!Files.isDirectory(folder(root))) {
      return Optional.of(NONE);
    }
    FileChannel channel = open(folder(root).resolve("work"));
    Optional<FileLock> lock = tryLock(channel);
    if (lock.isEmpty()) {
      channel.close();
      return Optional.empty();
    }
    return Optional.of(new FolderLock(lock));
  }

  /**
   * The lock of the moment in which files of a case are written or deleted; waits for it, since
   * nobody has it for long.
   */
  static FolderLock ofFiles(Path root) throws IOException {
    return Files.isDirectory(folder(root))
        ? new FolderLock(Optional.of(open(folder(root).resolve("files")).lock()))
        : NONE;
  }

  @Override
  public void close() throws IOException {
    if (lock.isPresent()) {
      lock.get().acquiredBy().close();
    }
  }

  private static Path folder(Path root) {
    return root.resolve(".locks");
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException e) {
      return Optional.empty();
    }
  }
}
