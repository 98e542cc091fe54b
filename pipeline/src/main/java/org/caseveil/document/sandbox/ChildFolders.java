package org.caseveil.document.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The children's folders in the system's temporary folder, each named after the process that made
 * it, so that a later one can tell what a killed one left: libraries that children unpack, some
 * tens of megabytes. Thread safe.
 */
final class ChildFolders {

  private static final String NAME = "caseveil-child-";

  private static final Pattern OWNED = Pattern.compile(NAME + "(\\d{1,18})-.*");

  private ChildFolders() {}

  /** A new folder for a child of this process. */
  static Path newFolder() throws IOException {
    return Files.createTempDirectory(NAME + ProcessHandle.current().pid() + "-");
  }

  /** Deletes what processes left that are at work no more, as far as it can be deleted. */
  static void clear() {
    clear(
        Path.of(System.getProperty("java.io.tmpdir")),
        process -> ProcessHandle.of(process).isPresent());
  }

  static void clear(Path temporary, LongPredicate isAtWork) {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(temporary, NAME + "*")) {
      for (Path folder : folders) {
        Matcher owned = OWNED.matcher(folder.getFileName().toString());
        if (owned.matches() && !isAtWork.test(Long.parseLong(owned.group(1)))) {
          delete(folder);
        }
      }
    } catch (IOException | DirectoryIteratorException unreadable) {
      // What is left there costs room only; whatever needs the folder tells that it is not to be
      // had.
    }
  }

  /** Deletes a child's folder with what is in it, as far as it can be deleted. */
  static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.deleteIfExists(path);
      }
    } catch (IOException | UncheckedIOException left) {
      // Another user's, or in use: no text of a case is in it, and a later start tries again.
    }
  }
}
