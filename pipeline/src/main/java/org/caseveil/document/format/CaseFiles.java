package org.caseveil.document.format;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import org.caseveil.document.Documents;
import org.caseveil.document.Refusal;
import org.caseveil.document.Writing;

/**
 * The disk side of reading and writing: sizes and permissions are looked at before a byte is read,
 * and a target appears whole or not at all. Thread safe.
 *
 * @param limits of which {@link Limits#bytes()} counts here
 */
public record CaseFiles(Limits limits) {

  /** A file's bytes, or why they cannot be had. */
  public sealed interface Loaded {

    /** All of it. */
    record Bytes(byte[] content) implements Loaded {}

    /** Nothing of it. */
    record Refused(Refusal refusal) implements Loaded {}
  }

  /** Loads a file into memory. */
  public Loaded load(Path file) {
    try {
      if (Files.isDirectory(file) && Files.isSymbolicLink(file)) {
        return new Loaded.Refused(Refusals.linkedFolder());
      }
      if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
        return new Loaded.Refused(Refusals.unreadable());
      }
      long size = Files.size(file);
      if (size == 0) {
        return new Loaded.Refused(Refusals.empty());
      }
      if (size > limits.bytes()) {
        return new Loaded.Refused(Refusals.tooLarge("megabytes", limits.bytes() >> 20));
      }
      return new Loaded.Bytes(Files.readAllBytes(file));
    } catch (IOException unreadable) {
      return new Loaded.Refused(Refusals.unreadable());
    }
  }

  /** Puts what was made at {@code target}, and its pages beside it; neither may exist. */
  public Writing put(Formats.Rewritten.Whole made, Path target) {
    Optional<Refusal> failed = Optional.empty();
    if (made.pages().isPresent()) {
      failed = put(made.pages().get(), Documents.pagesOf(target));
    }
    if (failed.isEmpty()) {
      failed = put(made.bytes(), target);
    }
    return failed
        .<Writing>map(Writing.Refused::new)
        .orElseGet(
            () -> new Writing.Written(made.extension(), made.notes(), made.pages().isPresent()));
  }

  private static Optional<Refusal> put(byte[] content, Path target) {
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try {
      if (Files.exists(target)) {
        return Optional.of(Refusals.cannotWrite());
      }
      Files.write(part, content, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
      move(part, target);
      return Optional.empty();
    } catch (IOException unwritable) {
      delete(part);
      return Optional.of(Refusals.cannotWrite());
    }
  }

  /** The extension of a file's name, lower case, without dot; empty where it has none. */
  public static String extension(Path file) {
    Path name = file.getFileName();
    String text = name == null ? "" : name.toString();
    int dot = text.lastIndexOf('.');
    return dot <= 0 ? "" : text.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  private static void move(Path part, Path target) throws IOException {
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException otherwise) {
      Files.move(part, target);
    }
  }

  private static void delete(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException left) {
      // The refusal that follows tells that the folder cannot be written to.
    }
  }
}
