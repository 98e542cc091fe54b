package org.caseveil.casework;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Writes files so that they are either there as a whole or not at all: into a temporary file of the
 * same folder, onto the disk, then moved to their name in one step.
 */
public final class AtomicFiles {

  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private AtomicFiles() {}

  /** Writes a text as UTF-8, with the rights that the user's files usually get. */
  public static void write(Path target, String text) throws IOException {
    write(target, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes bytes, with the rights that the user's files usually get. */
  public static void write(Path target, byte[] content) throws IOException {
    write(target, content, false);
  }

  /** Writes a text as UTF-8, readable by its owner only from its first byte on. */
  public static void writePrivate(Path target, String text) throws IOException {
    write(target, text.getBytes(StandardCharsets.UTF_8), true);
  }

  /** Moves a finished file to its place, replacing what stood there. */
  public static void moveIntoPlace(Path finished, Path target) throws IOException {
    try (FileChannel channel = FileChannel.open(finished, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.createDirectories(parent(target));
    Files.move(
        finished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Makes a folder, with those above it, that only its owner may enter. */
  public static void createPrivateFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, rights("rwx------"));
    }
  }

  private static void write(Path target, byte[] content, boolean ownerOnly) throws IOException {
    Path folder = parent(target);
    Files.createDirectories(folder);
    Path temporary = folder.resolve("." + target.getFileName() + ".part");
    Files.deleteIfExists(temporary);
    try {
      fill(temporary, content, rights(ownerOnly ? "rw-------" : "rw-r--r--"));
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      // On a full disk a part of it would stay.
      Files.deleteIfExists(temporary);
    }
  }

  private static void fill(Path file, byte[] content, FileAttribute<?>[] rights)
      throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), rights)) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  private static Path parent(Path target) {
    Path folder = target.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IllegalArgumentException("the root of a file system is no file");
    }
    return folder;
  }

  private static FileAttribute<?>[] rights(String rights) {
    return POSIX
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))
        }
        : new FileAttribute<?>[0];
  }
}
