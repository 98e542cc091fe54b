package org.caseveil.casework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What came of doing one thing in every output folder that a case's files were written to: a folder
 * that is gone, or that refuses, keeps none of the others from it. Makes no folder. Immutable.
 *
 * @param absent folders that are not there now
 * @param refused folders in which it could not be done
 */
record FolderSweep(List<Path> absent, List<Path> refused) {

  FolderSweep {
    absent = List.copyOf(absent);
    refused = List.copyOf(refused);
  }

  /** What is done in one folder. */
  interface Step {

    /**
     * Does it.
     *
     * @param name that the case's files have there, if any is there that tells it
     */
    void in(OutputFolder folder, Optional<String> name) throws IOException;
  }

  /**
   * Goes through the folders.
   *
   * @param known the folders that files of the case were written to
   * @param out the output folder of this command, looked into as well if it is there
   */
  static FolderSweep of(CaseReference reference, List<Path> known, Path out, Step step) {
    Set<Path> folders = new LinkedHashSet<>(known);
    if (Files.isDirectory(out)) {
      folders.add(out.toAbsolutePath().normalize());
    }
    List<Path> absent = new ArrayList<>();
    List<Path> refused = new ArrayList<>();
    for (Path each : folders) {
      if (!Files.isDirectory(each)) {
        absent.add(each);
        continue;
      }
      try (FolderLock held = FolderLock.ofFiles(each)) {
        OutputFolder folder = OutputFolder.look(each);
        step.in(folder, folder.nameThere(reference));
      } catch (IOException | UncheckedIOException | RunFailure e) {
        // Whoever asked tells it: the other folders come first.
        refused.add(each);
      }
    }
    return new FolderSweep(absent, refused);
  }

  /** Whether it was done wherever there is a folder. */
  boolean isClean() {
    return refused.isEmpty();
  }

  /** Folders as a message names them. */
  static String words(List<Path> folders) {
    return String.join(", ", folders.stream().map(Path::toString).toList());
  }
}
