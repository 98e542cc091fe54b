package org.caseveil.casework;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A part of an output folder, with files of cases and the folders of the input below it.
 *
 * @param out the output folder
 * @param folder the part
 */
record OutputPart(Path out, Path folder) {

  private static final Set<String> NAMES = Set.of("shared", "pages", "reports", "leader", "review");

  /** Those that every output folder has. */
  private static final List<String> ALWAYS =
      List.of("shared", "reports", "leader", "review", "quarantine");

  /**
   * The part that a file stands in. A folder of the input may be called like a part, and so may one
   * above the output folder: the outermost counts that stands beside all others, and where none
   * does, the innermost.
   */
  static Optional<OutputPart> of(Path file) {
    List<OutputPart> parts = new ArrayList<>();
    Path folder = file.toAbsolutePath().normalize().getParent();
    while (folder != null) {
      Path above = folder.getParent();
      if (above != null && NAMES.contains(String.valueOf(folder.getFileName()))) {
        parts.add(0, new OutputPart(above, folder));
      }
      folder = above;
    }
    return parts.stream()
        .filter(OutputPart::isBesideOthers)
        .findFirst()
        .or(() -> parts.stream().reduce((outer, inner) -> inner));
  }

  private boolean isBesideOthers() {
    return ALWAYS.stream().allMatch(name -> Files.isDirectory(out.resolve(name)));
  }

  /** The file's path below the part, with slashes. */
  String inside(Path file) {
    return folder.relativize(file.toAbsolutePath().normalize()).toString().replace('\\', '/');
  }
}
