package org.caseveil.casework;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Takes whole cases back for their presenters, and ends that again. Not thread safe. */
public final class WithdrawalDesk {

  private final CaseStore store;
  private final KeyTable keys;

  public WithdrawalDesk(CaseStore store, KeyTable keys) {
    this.store = store;
    this.keys = keys;
  }

  /**
   * Takes a case back: shared file, report, brief, note, what waits in review and all that the
   * store holds of it, its key first. That it was withdrawn is kept, so that no later run releases
   * it; so are the folders with its files until it is gone from all of them. May be asked for
   * again.
   *
   * @return folders that files of it were written to and that are not there now
   * @throws RunFailure if the store does not know the case, the case is held, or a file could not
   *     be deleted
   */
  public List<Path> withdraw(CasePlace place) {
    CaseReference reference = place.reference();
    if (store.state(reference).isEmpty()) {
      throw new RunFailure(
          "the case "
              + reference
              + " is not known here; its presenter decides, on the machine where it was run");
    }
    if (store.held().contains(reference)) {
      throw new RunFailure(
          "the case "
              + reference
              + " is held, such as for a court, so it was not withdrawn and all of it is kept; to"
              + " withdraw it, end that first: caseveil purge --let-go "
              + reference);
    }
    if (Files.isDirectory(place.out())) {
      store.placed(reference, place.out());
    }
    keys.destroy(reference);
    store.withdraw(reference);
    FolderSweep swept =
        FolderSweep.of(
            reference,
            store.folders(reference),
            place.out(),
            (folder, name) -> {
              folder.clear(name.orElse(reference.id()), reference);
              folder.deleteNotes(reference);
              Leftovers.clearIfIdle(folder.root());
            });
    if (!swept.isClean()) {
      throw new RunFailure(
          "the case is withdrawn and the store has forgotten it, but not all of its files could be"
              + " deleted in "
              + FolderSweep.words(swept.refused())
              + "; close them where they are open and run \"caseveil brief "
              + reference
              + " --withdraw\" again");
    }
    if (swept.absent().isEmpty()) {
      store.forgetFolders(reference);
    }
    return swept.absent();
  }

  /** Lets the next run work on a withdrawn case again. */
  public void bringBack(CaseReference reference) {
    if (store.state(reference).filter(CaseState.WITHDRAWN::equals).isEmpty()) {
      throw new RunFailure("the case " + reference + " is not withdrawn");
    }
    store.bringBack(reference);
  }
}
