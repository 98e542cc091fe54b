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
  private final Map<Integer, Finished> early = new TreeMap<>();
  private final List<Settled> settled = new ArrayList<>();
  private int next;

  private record Finished(CaseFile file, CaseReference reference, Outcome outcome) {}

  public ReleaseDesk(OutputFolder out, CaseStore store, KeyTable keys) {
    this.out = out;
    this.store = store;
    this.keys = keys;
  }

  /**
   * Takes one outcome; writes it and those that waited for it.
   *
   * @return how many files are settled now
   * @throws RunFailure if the output folder cannot be written
   */
  public synchronized int settle(CaseFile file, CaseReference reference, Outcome outcome) {
    early.put(file.index(), new Finished(file, reference, outcome));
    for (Finished now = early.remove(next); now != null; now = early.remove(next)) {
      next++;
      try {
        settled.add(write(now));
      } catch (IOException e) {
        // The exception's message names the file, which is why it stays here.
        throw new RunFailure(
            "a file could not be written to " + out.root() + "; is the disk full?", e);
      }
    }
    return settled.size();
  }

  /** What became of each file so far, in the order of the list. */
  public synchronized List<Settled> settled() {
    return List.copyOf(settled);
  }

  private Settled write(Finished now) throws IOException {
    if (now.outcome() instanceof Outcome.Released released) {
      return release(now.file(), released.prepared());
    }
    if (now.outcome() instanceof Outcome.NeedsReview review) {
      return review(now.file(), review);
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

  private Settled release(CaseFile file, PreparedCase prepared) throws IOException {
    String name = claim(prepared.names(), prepared.reference());
    keys.save(prepared.reference(), prepared.record().keys());
    store.placed(prepared.reference(), out.root());
    store.saveBrief(prepared.reference(), prepared.brief().kept());
    AtomicFiles.write(out.reportPage(name), ReportPage.html(prepared.report()));
    AtomicFiles.write(out.reportData(name), prepared.report().json());
    AtomicFiles.write(out.brief(name), prepared.brief().html());
    AtomicFiles.write(out.briefPrint(name), prepared.brief().pdf());
    if (prepared.pages().isPresent()) {
      AtomicFiles.moveIntoPlace(prepared.pages().get(), out.pages(name));
    } else {
      Files.deleteIfExists(out.pages(name));
    }
    Path shared = out.shared(name, prepared.extension());
    // Last, so that a shared file never stands without its report.
    AtomicFiles.moveIntoPlace(prepared.staged(), shared);
    store.save(prepared.record(), CaseState.RELEASED);
    out.endReview(name);
    Files.deleteIfExists(out.quarantine(prepared.reference()));
    return new Settled(
        file,
        Settled.State.SHARED,
        prepared.report().replacedCount() + " replaced",
        Optional.of(shared));
  }

  private Settled review(CaseFile file, Outcome.NeedsReview review) throws IOException {
    CaseReference reference = review.reference();
    CleanName clean = review.open().map(OpenCase::names).orElse(new CleanName("", reference.id()));
    String name = claim(clean, reference);
    out.expire(name);
    if (review.open().isPresent()) {
      OpenCase open = review.open().get();
      keys.save(reference, open.record().keys());
      store.placed(reference, out.root());
      store.save(open.record(), CaseState.WAITING);
      // What was shared is taken back, so nothing of it stays but how it was to be set.
      store.saveBrief(reference, StoredBrief.blank(open.form()));
      Path decisions = out.decisions(name);
      AtomicFiles.writePrivate(decisions, DecisionsFile.text(reference, open));
      AtomicFiles.writePrivate(
          out.reviewPage(name),
          ReviewPage.html(
              reference, review.reasons(), open, String.valueOf(decisions.getFileName())));
    } else {
      AtomicFiles.writePrivate(out.reviewPage(name), ReviewPage.html(reference, review.reasons()));
    }
    Files.deleteIfExists(out.quarantine(reference));
    new OriginalsList(out.originals()).remember(reference, file.file());
    return new Settled(
        file, Settled.State.REVIEW, review.reasons().get(0), Optional.of(out.reviewPage(name)));
  }

  private Settled quarantine(Finished now, Outcome.Quarantined quarantined) throws IOException {
    Optional<String> before = out.nameOf(now.reference());
    if (before.isPresent()) {
      out.expire(before.get());
      out.endReview(before.get());
    }
    Path note = out.quarantine(now.reference());
    AtomicFiles.write(note, QuarantineNote.text(now.file(), now.reference(), quarantined));
    new OriginalsList(out.originals()).remember(now.reference(), now.file().file());
    return new Settled(
        now.file(), Settled.State.QUARANTINE, quarantined.explanation(), Optional.of(note));
  }

  private Settled withdrawn(Finished now) throws IOException {
    Optional<String> before = out.nameOf(now.reference());
    if (before.isPresent()) {
      out.expire(before.get());
      out.endReview(before.get());
    }
    out.deleteNotes(now.reference());
    return new Settled(
        now.file(),
        Settled.State.WITHDRAWN,
        "withdrawn by its presenter; nothing was made of it",
        Optional.empty());
  }

  /** A case whose name changed leaves nothing behind under the old one; its note moves along. */
  private String claim(CleanName clean, CaseReference reference) throws IOException {
    Optional<String> before = out.nameOf(reference);
    String name = out.claim(clean, reference);
    if (before.isPresent() && !before.get().equals(name)) {
      out.moveNote(before.get(), name);
      out.expire(before.get());
      out.endReview(before.get());
    }
    return name;
  }
}
