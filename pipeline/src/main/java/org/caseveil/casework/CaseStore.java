package org.caseveil.casework;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps cases: states, findings by offset, briefs and decisions. Thread safe. */
public interface CaseStore {

  /**
   * Keeps a case in place of what was kept of it before.
   *
   * @return false if it was withdrawn: it stays so, and nothing of it is kept
   */
  boolean save(CaseRecord record, CaseState state);

  /**
   * Keeps of a case of which nothing is released where it stands, and forgets its brief and
   * findings; what was decided about it stays.
   *
   * @return false if it was withdrawn: it stays so
   */
  boolean saveState(CaseReference reference, CaseState state);

  /** Keeps the leader's brief of a case in place of the one kept before. */
  void saveBrief(CaseReference reference, StoredBrief brief);

  /** The leader's brief of a case. */
  Optional<StoredBrief> brief(CaseReference reference);

  /** Keeps which tags of a case are withheld, in place of those kept before. */
  void saveWithheld(CaseReference reference, List<WithheldTag> withheld);

  /** Which tags of a case are withheld. */
  List<WithheldTag> withheld(CaseReference reference);

  /**
   * Forgets all that was kept of a case; that it was withdrawn is kept, and where its files are,
   * until {@link #forgetFolders}. A case that was never kept stays unknown.
   */
  void withdraw(CaseReference reference);

  /** Forgets that a case was withdrawn. */
  void bringBack(CaseReference reference);

  /** Notes that files of a case were written to an output folder. */
  void placed(CaseReference reference, Path folder);

  /** The output folders that files of a case were written to, in that order. */
  List<Path> folders(CaseReference reference);

  /** Forgets where files of a case were written. */
  void forgetFolders(CaseReference reference);

  /**
   * The cases of which there are files, with the month of their meeting as far as the brief tells,
   * by reference.
   */
  List<Meeting> meetings();

  /** Keeps or ends that a case stays although its time is up. */
  void hold(CaseReference reference, boolean held);

  /** The cases that stay although their time is up. */
  Set<CaseReference> held();

  /**
   * Forgets brief, findings, decisions and work of a case whose time is up. What its presenter
   * withheld, where its files were, its note and that it was there stay.
   */
  void expire(CaseReference reference);

  /** Keeps what a person decided, in place of earlier decisions on the case. */
  void saveDecisions(CaseReference reference, StoredDecisions decisions);

  /** What a person decided about a case that was released with it. */
  Optional<StoredDecisions> decisions(CaseReference reference);

  /** Where a case stands, if it is kept at all. */
  Optional<CaseState> state(CaseReference reference);

  /** Notes that a piece of work is done. */
  void jobDone(WorkKey work, CaseState state);

  /** What a piece of work came to, if it was done. */
  Optional<CaseState> job(WorkKey work);
}
