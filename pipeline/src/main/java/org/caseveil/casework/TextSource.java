package org.caseveil.casework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A text file to look through.
 *
 * @param file where it is
 * @param name where its output goes: the path below the folder it was found in, without {@code
 *     .txt}, folders parted by {@code /}
 */
public record TextSource(Path file, String name) {

  /** The last part of the name. */
  public String document() {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /**
   * The files at the paths given: a file as it is, a folder with every {@code .txt} below it.
   * Sorted by name.
   *
   * @throws RunFailure if a path is missing or two files would go by the same name
   */
  public static List<TextSource> at(List<Path> paths) {
    List<TextSource> found = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        found.addAll(below(path));
      } else if (Files.exists(path)) {
        found.add(new TextSource(path, bare(path.getFileName().toString())));
      } else {
        throw new RunFailure("there is no " + path);
      }
    }
    found.sort(Comparator.comparing(TextSource::name));
    Map<String, TextSource> byName = new TreeMap<>();
    for (TextSource source : found) {
      TextSource other = byName.put(source.name(), source);
      if (other != null) {
        throw new RunFailure(
            source.file() + " and " + other.file() + " would go by the same name in the output");
      }
    }
    return List.copyOf(found);
  }

  private static List<TextSource> below(Path folder) {
    try {
      Path real = CaseFiles.unlinked(folder);
      try (Stream<Path> files = Files.walk(real)) {
        return files
            .filter(file -> file.toString().endsWith(".txt") && Files.isRegularFile(file))
            .map(file -> new TextSource(file, bare(relative(real, file))))
            .toList();
      }
    } catch (IOException | UncheckedIOException e) {
      throw new RunFailure(
          "the folder " + folder + " or one below it cannot be read; change its rights", e);
    }
  }

  private static String relative(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private static String bare(String name) {
    return name.endsWith(".txt") ? name.substring(0, name.length() - 4) : name;
  }
}
