package org.caseveil.casework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * The output folder of a run: where each kind of file goes and which names are taken by which case,
 * from earlier runs too, so that no case ever overwrites another. Not thread safe: its {@link
 * ReleaseDesk} takes turns.
 */
public final class OutputFolder {

  private static final String REPORT = ".report.json";
  private static final String BRIEF = ".brief.html";
  private static final String NOTE = ".note.html";
  private static final String REVIEW = ".review.html";

  private final Path root;
  private final Map<String, CaseReference> owners = new HashMap<>();
  private final Map<CaseReference, String> names =
      new TreeMap<>((a, b) -> a.id().compareTo(b.id()));

  private OutputFolder(Path root) {
    this.root = root;
  }

  /**
   * Opens a folder, making it if it is missing.
   *
   * @throws RunFailure if it cannot be made, read or written
   */
  public static OutputFolder open(Path root) {
    try {
      for (String part : List.of("shared", "reports", "leader", "quarantine")) {
        Files.createDirectories(root.resolve(part));
      }
      AtomicFiles.createPrivateFolder(root.resolve("review"));
      return look(root);
    } catch (IOException e) {
      throw new RunFailure(
          "the output folder "
              + root
              + " cannot be written; name another with --out, or change its rights",
          e);
    }
  }

  /** Looks into a folder that is there, and makes nothing in it. */
  static OutputFolder look(Path root) throws IOException {
    OutputFolder folder = new OutputFolder(root);
    folder.remember(root.resolve("reports"), REPORT);
    folder.remember(root.resolve("review"), REVIEW);
    // A note may outlive its case's report: its name stays taken.
    folder.remember(root.resolve("leader"), NOTE);
    return folder;
  }

  /** The folder that all paths below start from. */
  Path root() {
    return root;
  }

  Path shared(String name, String extension) {
    return root.resolve("shared").resolve(name + "." + extension);
  }

  /** The pages of a scan as pictures. In a folder of its own, so that no case can have its name. */
  Path pages(String name) {
    return root.resolve("pages").resolve(name + ".pages.pdf");
  }

  Path reportPage(String name) {
    return root.resolve("reports").resolve(name + ".report.html");
  }

  Path reportData(String name) {
    return root.resolve("reports").resolve(name + REPORT);
  }

  Path brief(String name) {
    return root.resolve("leader").resolve(name + BRIEF);
  }

  Path briefPrint(String name) {
    return root.resolve("leader").resolve(name + ".brief.pdf");
  }

  Path note(String name) {
    return root.resolve("leader").resolve(name + NOTE);
  }

  Path notePrint(String name) {
    return root.resolve("leader").resolve(name + ".note.pdf");
  }

  Path reviewPage(String name) {
    return root.resolve("review").resolve(name + REVIEW);
  }

  Path decisions(String name) {
    return root.resolve("review").resolve(name + ".decisions.yaml");
  }

  Path quarantine(CaseReference reference) {
    return root.resolve("quarantine").resolve(reference + ".txt");
  }

  Path originals() {
    return root.resolve("review").resolve("originals.txt");
  }

  /** The first free name for a case, the one it has already if it has one. */
  String claim(CleanName name, CaseReference reference) {
    for (int number = 1; ; number++) {
      String candidate = name.numbered(number);
      CaseReference owner = owners.get(key(candidate));
      if (owner == null || owner.equals(reference)) {
        owners.put(key(candidate), reference);
        names.put(reference, candidate);
        return candidate;
      }
    }
  }

  /** The name that a case has from before. */
  Optional<String> nameOf(CaseReference reference) {
    return Optional.ofNullable(names.get(reference));
  }

  /** Which case a name of a file belongs to, folders and extensions aside. */
  Optional<CaseReference> caseOf(String name) {
    return Optional.ofNullable(owners.get(key(name)));
  }

  /** The name that a case has from before, also where nothing of it is left but a brief. */
  Optional<String> nameThere(CaseReference reference) throws IOException {
    Optional<String> known = nameOf(reference);
    return known.isPresent()
        ? known
        : leaderPages(reference, BRIEF).stream().filter(name -> caseOf(name).isEmpty()).findFirst();
  }

  /** Whether what was released of a case stands here: its report or its brief. */
  boolean hasReleased(String name) {
    return Files.exists(reportData(name)) || Files.exists(brief(name));
  }

  /** Deletes everything of a case but its notes: what was released, what waits, why it failed. */
  void clear(String name, CaseReference reference) throws IOException {
    expire(name);
    endReview(name);
    endQuarantine(reference);
  }

  /** Deletes what tells why a case failed, and which file it was. */
  void endQuarantine(CaseReference reference) throws IOException {
    Files.deleteIfExists(quarantine(reference));
    new OriginalsList(originals()).forget(reference);
  }

  /**
   * Deletes the notes on a case, whatever their names: the report that tells its name may be gone.
   */
  void deleteNotes(CaseReference reference) throws IOException {
    for (String name : leaderPages(reference, NOTE)) {
      Files.deleteIfExists(notePrint(name));
      Files.delete(note(name));
    }
  }

  /** Gives the note of a case the name that the case has now, unless a note stands there. */
  void moveNote(String before, String name) throws IOException {
    if (!Files.exists(note(before)) || Files.exists(note(name))) {
      return;
    }
    if (Files.exists(notePrint(before))) {
      AtomicFiles.moveIntoPlace(notePrint(before), notePrint(name));
    }
    AtomicFiles.moveIntoPlace(note(before), note(name));
  }

  /** The names of those leader's pages with this ending that are on a case. */
  private List<String> leaderPages(CaseReference reference, String ending) throws IOException {
    Path leader = root.resolve("leader");
    List<String> stems = new ArrayList<>();
    for (Path page : filesOf(leader, ending)) {
      Matcher found = CaseReference.form().matcher(Files.readString(page));
      if (found.find() && found.group().equals(reference.id())) {
        stems.add(stem(leader, page, ending));
      }
    }
    return stems;
  }

  /** Deletes what was released of a case, but not its note. */
  void expire(String name) throws IOException {
    for (Path file : sharedFiles(name)) {
      Files.delete(file);
    }
    Files.deleteIfExists(pages(name));
    Files.deleteIfExists(brief(name));
    Files.deleteIfExists(briefPrint(name));
    Files.deleteIfExists(reportPage(name));
    Files.deleteIfExists(reportData(name));
  }

  /** Deletes what was shared of a case in another format than now. */
  void deleteOtherFormats(String name, Path shared) throws IOException {
    for (Path file : sharedFiles(name)) {
      if (!file.equals(shared)) {
        Files.delete(file);
      }
    }
  }

  /** The shared file of a case that stands here whole: with its report and its brief. */
  Optional<Path> sharedWhole(String name) throws IOException {
    return Files.exists(reportData(name)) && Files.exists(brief(name))
        ? sharedFiles(name).stream().findFirst()
        : Optional.empty();
  }

  /** What is shared under a name, whatever its format. */
  private List<Path> sharedFiles(String name) throws IOException {
    Path shared = root.resolve("shared").resolve(name).getParent();
    String stem = Path.of(name).getFileName() + ".";
    if (shared == null || !Files.isDirectory(shared)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(shared)) {
      return files
          .filter(
              file -> {
                String found = file.getFileName().toString();
                return found.startsWith(stem) && found.indexOf('.', stem.length()) < 0;
              })
          .sorted()
          .toList();
    }
  }

  /** Takes back what waited of a case; the page that tells its name goes last. */
  void endReview(String name) throws IOException {
    for (Path before : new WaitingFiles(this, name).before()) {
      Files.delete(before);
    }
    Files.deleteIfExists(decisions(name));
    Files.deleteIfExists(reviewPage(name));
  }

  private void remember(Path folder, String suffix) throws IOException {
    for (Path file : filesOf(folder, suffix)) {
      Matcher reference = CaseReference.form().matcher(Files.readString(file));
      if (reference.find()) {
        String name = stem(folder, file, suffix);
        CaseReference owner = new CaseReference(reference.group());
        // A name that two cases claim is the first one's: the other's files must not be taken for
        // it.
        if (owners.computeIfAbsent(key(name), taken -> owner).equals(owner)) {
          names.putIfAbsent(owner, name);
        }
      }
    }
  }

  private static List<Path> filesOf(Path folder, String ending) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (UncheckedIOException e) {
      // So a walk tells of a folder below that it may not read.
      throw e.getCause();
    }
  }

  private static String stem(Path folder, Path page, String ending) {
    String relative = folder.relativize(page).toString().replace('\\', '/');
    return relative.substring(0, relative.length() - ending.length());
  }

  /** Some file systems take two names that differ in letter case for one. */
  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
