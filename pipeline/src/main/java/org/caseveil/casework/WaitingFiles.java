package org.caseveil.casework;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands in the review folder for a case: the page, the decisions file, and files with
 * decisions that were made on what was found before. What a person decided is never written over.
 */
final class WaitingFiles {

  private final OutputFolder out;
  private final String name;

  WaitingFiles(OutputFolder out, String name) {
    this.out = out;
    this.name = name;
  }

  /** Writes the page, and the decisions file unless the one that stands there is for this case. */
  void write(CaseReference reference, List<String> reasons, OpenCase open) throws IOException {
    Path decisions = out.decisions(name);
    boolean stays = Files.exists(decisions) && there(decisions).isFor(open.seal());
    if (!stays) {
      setAside(decisions);
    }
    // The page tells whose the name is, and comes first.
    AtomicFiles.writePrivate(
        out.reviewPage(name), ReviewPage.html(reference, reasons, open, decisions, before()));
    if (stays) {
      ask(decisions, open.questions());
    } else {
      AtomicFiles.writePrivate(decisions, DecisionsFile.text(reference, open));
    }
  }

  /**
   * Puts those questions into a decisions file that do not stand in it yet.
   *
   * @return those that could not be put in, since the file has no list of them any more
   */
  static List<Question> ask(Path decisions, List<Question> questions) throws IOException {
    DecidedFile there = there(decisions);
    List<Question> more = there.without(questions);
    Optional<DecidedFile> asking = more.isEmpty() ? Optional.of(there) : there.with(more);
    if (asking.isEmpty()) {
      return more;
    }
    if (!more.isEmpty()) {
      AtomicFiles.writePrivate(decisions, asking.get().text());
    }
    return List.of();
  }

  /** Whether a person has decided something here that is not done yet. */
  boolean isDecided() throws IOException {
    Path decisions = out.decisions(name);
    return Files.exists(decisions) && there(decisions).isTouched();
  }

  /** The files with decisions on what was found before, the oldest first. */
  List<Path> before() {
    List<Path> before = new ArrayList<>();
    for (Path file = before(1); Files.exists(file); file = before(before.size() + 1)) {
      before.add(file);
    }
    return before;
  }

  /** Gives what was decided the name that the case has now. */
  void moveTo(String now) throws IOException {
    WaitingFiles target = new WaitingFiles(out, now);
    for (Path file : before()) {
      AtomicFiles.moveIntoPlace(file, target.before(target.before().size() + 1));
    }
    if (isDecided() && !Files.exists(out.decisions(now))) {
      AtomicFiles.moveIntoPlace(out.decisions(name), out.decisions(now));
    }
  }

  private void setAside(Path decisions) throws IOException {
    if (isDecided()) {
      AtomicFiles.moveIntoPlace(decisions, before(before().size() + 1));
    }
  }

  private Path before(int number) {
    Path decisions = out.decisions(name);
    String stem = Path.of(name).getFileName() + ".before-";
    return decisions.resolveSibling(stem + number + ".yaml");
  }

  private static DecidedFile there(Path decisions) throws IOException {
    return DecidedFile.of(Files.readAllBytes(decisions));
  }
}
