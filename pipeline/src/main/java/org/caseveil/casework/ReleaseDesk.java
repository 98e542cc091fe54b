package org.caseveil.casework;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Puts what became of each file where it belongs, one after the other in the order of the sorted
 * list whatever the order in which they finish: which of two equal names gets a number does not
 * depend on threads. Thread safe.
 */
public final class ReleaseDesk {

  private final OutputFolder out;
  private final CaseStore store;
  private final KeyTable keys;
  private final Briefing briefing;
  private final Map<Integer, Finished> early = new TreeMap<>();
  private final List<Settled> settled = new ArrayList<>();
  private int next;

  private record Finished(CaseFile file, CaseReference reference, Outcome outcome) {

    /** What it comes to if it cannot be kept. */
    Finished failed() {
      return new Finished(
          file,
          reference,
          new Outcome.Quarantined(
              "What was made of this file could not be written or kept in the store.",
              "Try it again; if it happens again, see that the disk is not full and that the"
                  + " store can be reached."));
    }
  }

  public ReleaseDesk(OutputFolder out, CaseStore store, KeyTable keys, Briefing briefing) {
    this.out = out;
    this.store = store;
    this.keys = keys;
    this.briefing = briefing;
  }

  /**
   * Takes one outcome; writes it and those that waited for it. Where one of them cannot be kept,
   * that one goes to quarantine when the next outcome is taken, and what was settled stays settled:
   * whoever calls may not know whose outcome it was that failed, and may give another one for a
   * file that is settled.
   *
   * @return how many files are settled now
   * @throws RunFailure if the output folder cannot be written
   */
  public synchronized int settle(CaseFile file, CaseReference reference, Outcome outcome) {
    if (file.index() >= next) {
      early.put(file.index(), new Finished(file, reference, outcome));
    }
    for (Finished now = early.get(next); now != null; now = early.get(next)) {
      early.put(next, now.failed());
      try (FolderLock held = FolderLock.ofFiles(out.root())) {
        settled.add(write(now));
      } catch (IOException e) {
        // The exception's message names the file, which is why it stays here.
        throw new RunFailure(
            "a file could not be written to " + out.root() + "; is the disk full?", e);
      }
      early.remove(next++);
    }
    return settled.size();
  }

  /** What became of each file so far, in the order of the list. */
  public synchronized List<Settled> settled() {
    return List.copyOf(settled);
  }

  private Settled write(Finished now) throws IOException {
    if (now.outcome() instanceof Outcome.Released released) {
      return release(now, released.prepared());
    }
    if (now.outcome() instanceof Outcome.NeedsReview review) {
      return review(now, review);
    }
    if (now.outcome() instanceof Outcome.Quarantined quarantined) {
      return quarantine(now, quarantined);
    }
    if (now.outcome() instanceof Outcome.Withdrawn) {
      return withdrawn(now);
    }
    Outcome.Duplicate duplicate = (Outcome.Duplicate) now.outcome();
    return new Settled(
        now.file(), Settled.State.SAME, "same as " + duplicate.first().name(), Optional.empty());
  }

  private Settled release(Finished now, PreparedCase prepared) throws IOException {
    CaseReference reference = prepared.reference();
    // First of all, so that there is no file of a case that the store does not know.
    if (!store.save(prepared.record(), CaseState.RELEASING)) {
      return withdrawn(now);
    }
    store.placed(reference, out.root());
    String name = claim(prepared.names(), reference);
    LeaderBrief brief = briefing.asWantedNow(reference, prepared.brief());
    store.saveBrief(reference, brief.kept());
    keys.save(reference, prepared.record().keys());
    writePages(name, prepared, brief);
    Path shared = out.shared(name, prepared.extension());
    out.deleteOtherFormats(name, shared);
    // Last, so that a shared file never stands without its report.
    AtomicFiles.moveIntoPlace(prepared.staged(), shared);
    if (!store.save(prepared.record(), CaseState.RELEASED)) {
      return withdrawn(now);
    }
    out.endReview(name);
    out.endQuarantine(reference);
    return new Settled(
        now.file(),
        Settled.State.SHARED,
        prepared.report().replacedCount() + " replaced",
        Optional.of(shared));
  }

  /** The report's data tell whose the name is, and come first. */
  private void writePages(String name, PreparedCase prepared, LeaderBrief brief)
      throws IOException {
    AtomicFiles.write(out.reportData(name), prepared.report().json());
    AtomicFiles.write(out.reportPage(name), ReportPage.html(prepared.report()));
    AtomicFiles.write(out.brief(name), brief.html());
    AtomicFiles.write(out.briefPrint(name), brief.pdf());
    if (prepared.pages().isPresent()) {
      AtomicFiles.moveIntoPlace(prepared.pages().get(), out.pages(name));
    } else {
      Files.deleteIfExists(out.pages(name));
    }
  }

  private Settled review(Finished now, Outcome.NeedsReview review) throws IOException {
    CaseReference reference = review.reference();
    Optional<Path> standing = standing(review);
    if (standing.isPresent()) {
      return new Settled(
          now.file(),
          Settled.State.SHARED,
          "unchanged, as you decided and released it; its brief stays as it is set",
          standing);
    }
    BriefForm form = review.open().map(OpenCase::form).orElse(briefing.form(reference));
    boolean kept =
        review.open().isPresent()
            ? store.save(review.open().get().record(), CaseState.WAITING)
            : store.saveState(reference, CaseState.WAITING);
    if (!kept) {
      return withdrawn(now);
    }
    store.placed(reference, out.root());
    // What was shared is taken back, so nothing of it stays but how it was to be set.
    store.saveBrief(reference, StoredBrief.blank(form));
    CleanName clean = review.open().map(OpenCase::names).orElse(new CleanName("", reference.id()));
    String name = claim(clean, reference);
    out.expire(name);
    out.endQuarantine(reference);
    new OriginalsList(out.originals()).remember(reference, now.file().file());
    if (review.open().isPresent()) {
      keys.save(reference, review.open().get().record().keys());
      new WaitingFiles(out, name).write(reference, review.reasons(), review.open().get());
    } else {
      keys.destroy(reference);
      AtomicFiles.writePrivate(out.reviewPage(name), ReviewPage.html(reference, review.reasons()));
    }
    return new Settled(
        now.file(),
        Settled.State.REVIEW,
        review.reasons().get(0),
        Optional.of(out.reviewPage(name)));
  }

  /** The shared file of a case that was released with decisions on the very same findings. */
  private Optional<Path> standing(Outcome.NeedsReview review) throws IOException {
    CaseReference reference = review.reference();
    Optional<String> name = out.nameOf(reference);
    boolean decided =
        store.state(reference).filter(CaseState.RELEASED::equals).isPresent()
            && review
                .open()
                .flatMap(open -> store.decisions(reference).filter(made -> made.settle(open)))
                .isPresent();
    return decided && name.isPresent() ? out.sharedWhole(name.get()) : Optional.empty();
  }

  private Settled quarantine(Finished now, Outcome.Quarantined quarantined) throws IOException {
    CaseReference reference = now.reference();
    // Files first: they go even where the store cannot be reached.
    boolean decided = takeBackUndecided(reference);
    BriefForm form = briefing.form(reference);
    keys.destroy(reference);
    if (!store.saveState(reference, CaseState.QUARANTINED)) {
      return withdrawn(now);
    }
    store.placed(reference, out.root());
    store.saveBrief(reference, StoredBrief.blank(form));
    Path note = out.quarantine(reference);
    AtomicFiles.write(note, QuarantineNote.text(now.file(), reference, quarantined, decided));
    new OriginalsList(out.originals()).remember(reference, now.file().file());
    return new Settled(
        now.file(), Settled.State.QUARANTINE, quarantined.explanation(), Optional.of(note));
  }

  /** Whether it was withdrawn long ago or while it was worked on: nothing of it stays. */
  private Settled withdrawn(Finished now) throws IOException {
    CaseReference reference = now.reference();
    keys.destroy(reference);
    store.withdraw(reference);
    takeBack(reference);
    out.endQuarantine(reference);
    out.deleteNotes(reference);
    return new Settled(
        now.file(),
        Settled.State.WITHDRAWN,
        "withdrawn by its presenter; nothing was made of it",
        Optional.empty());
  }

  /**
   * Takes back what was released of a case, and what waits of it unless a person has decided there.
   *
   * @return whether such decisions stay
   */
  private boolean takeBackUndecided(CaseReference reference) throws IOException {
    Optional<String> name = out.nameThere(reference);
    if (name.isPresent() && new WaitingFiles(out, name.get()).isDecided()) {
      out.expire(name.get());
      return true;
    }
    takeBack(reference);
    return false;
  }

  private void takeBack(CaseReference reference) throws IOException {
    Optional<String> name = out.nameThere(reference);
    if (name.isPresent()) {
      out.expire(name.get());
      out.endReview(name.get());
    }
  }

  /** A case whose name changed leaves nothing behind under the old one; its note moves along. */
  private String claim(CleanName clean, CaseReference reference) throws IOException {
    Optional<String> before = out.nameOf(reference);
    String name = out.claim(clean, reference);
    if (before.isPresent() && !before.get().equals(name)) {
      out.moveNote(before.get(), name);
      new WaitingFiles(out, before.get()).moveTo(name);
      out.expire(before.get());
      out.endReview(before.get());
    }
    return name;
  }
}
