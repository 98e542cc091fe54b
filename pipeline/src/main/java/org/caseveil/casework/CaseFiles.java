package org.caseveil.casework;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects the files of a run: each path given, folders with everything below them. Sorted by name
 * and then by place, so that nothing depends on the order in which a disk lists them. Files whose
 * name begins with a dot or {@code ~$} are left out: systems and word processors make them.
 */
public final class CaseFiles {

  private record Found(Path file, String name) {}

  private CaseFiles() {}

  /**
   * The files at the paths given.
   *
   * @param out the output folder; nothing in it is taken
   * @throws RunFailure if a path is missing
   */
  public static List<CaseFile> at(List<Path> paths, Path out) {
    Map<Path, Found> found = new LinkedHashMap<>();
    Path outside = out.toAbsolutePath().normalize();
    for (Path given : paths) {
      Path path = given.toAbsolutePath().normalize();
      if (Files.isDirectory(path)) {
        walk(path, outside, found);
      } else if (Files.exists(path)) {
        found.putIfAbsent(path, new Found(path, path.getFileName().toString()));
      } else {
        throw new RunFailure("there is no " + given);
      }
    }
    List<Found> sorted = new ArrayList<>(found.values());
    sorted.sort(Comparator.comparing(Found::name).thenComparing(each -> each.file().toString()));
    List<CaseFile> files = new ArrayList<>();
    for (Found each : sorted) {
      files.add(new CaseFile(files.size(), each.file(), each.name()));
    }
    return List.copyOf(files);
  }

  private static void walk(Path folder, Path out, Map<Path, Found> found) {
    try {
      Path real = unlinked(folder);
      Files.walkFileTree(real, new Collector(real, out, found));
    } catch (IOException e) {
      throw new RunFailure("the folder " + folder + " cannot be read", e);
    }
  }

  /** A folder that a user names is walked through also where its name is a link to it. */
  static Path unlinked(Path folder) throws IOException {
    return Files.isSymbolicLink(folder) ? folder.toRealPath() : folder;
  }

  /**
   * Takes files, also those that cannot be read and links to folders, which are not followed since
   * they may go in circles: each gets its line in the summary.
   */
  private static final class Collector extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final Path out;
    private final Map<Path, Found> found;

    Collector(Path folder, Path out, Map<Path, Found> found) {
      this.folder = folder;
      this.out = out;
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
      boolean skip = each.equals(out) || (!each.equals(folder) && isHidden(each));
      return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!isHidden(file)) {
        take(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      take(file);
      return FileVisitResult.CONTINUE;
    }

    private void take(Path file) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      found.putIfAbsent(file, new Found(file, name));
    }

    private static boolean isHidden(Path file) {
      String name = file.getFileName().toString();
      return name.startsWith(".") || name.startsWith("~$");
    }
  }
}
