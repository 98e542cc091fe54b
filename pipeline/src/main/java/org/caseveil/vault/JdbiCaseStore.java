package org.caseveil.vault;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caseveil.casework.CaseRecord;
import org.caseveil.casework.CaseReference;
import org.caseveil.casework.CaseState;
import org.caseveil.casework.CaseStore;
import org.caseveil.casework.Meeting;
import org.caseveil.casework.StoredBrief;
import org.caseveil.casework.StoredDecisions;
import org.caseveil.casework.WithheldTag;
import org.caseveil.casework.WorkKey;
import org.jdbi.v3.core.Jdbi;

/**
 * Cases in the database: offsets and states, never text of an original. Each part keeps its own
 * tables. Thread safe.
 */
final class JdbiCaseStore implements CaseStore {

  private final CaseRecords records;
  private final PresenterChoices choices;
  private final LeaderBriefs briefs;
  private final CaseFolders folders;
  private final CaseEnds ends;

  JdbiCaseStore(Jdbi jdbi, TextSeal seal) {
    this.records = new CaseRecords(jdbi);
    this.choices = new PresenterChoices(jdbi, seal);
    this.briefs = new LeaderBriefs(jdbi, seal);
    this.folders = new CaseFolders(jdbi, seal);
    this.ends = new CaseEnds(jdbi);
  }

  @Override
  public boolean save(CaseRecord record, CaseState state) {
    return records.save(record, state);
  }

  @Override
  public boolean saveState(CaseReference reference, CaseState state) {
    return records.saveState(reference, state);
  }

  @Override
  public void saveBrief(CaseReference reference, StoredBrief brief) {
    briefs.saveBrief(reference, brief);
  }

  @Override
  public Optional<StoredBrief> brief(CaseReference reference) {
    return briefs.brief(reference);
  }

  @Override
  public void saveWithheld(CaseReference reference, List<WithheldTag> withheld) {
    choices.saveWithheld(reference, withheld);
  }

  @Override
  public List<WithheldTag> withheld(CaseReference reference) {
    return choices.withheld(reference);
  }

  @Override
  public void withdraw(CaseReference reference) {
    ends.withdraw(reference);
  }

  @Override
  public void bringBack(CaseReference reference) {
    ends.bringBack(reference);
  }

  @Override
  public void placed(CaseReference reference, Path folder) {
    folders.placed(reference, folder);
  }

  @Override
  public List<Path> folders(CaseReference reference) {
    return folders.folders(reference);
  }

  @Override
  public void forgetFolders(CaseReference reference) {
    folders.forgetFolders(reference);
  }

  @Override
  public List<Meeting> meetings() {
    return briefs.meetings();
  }

  @Override
  public void hold(CaseReference reference, boolean held) {
    ends.hold(reference, held);
  }

  @Override
  public Set<CaseReference> held() {
    return ends.held();
  }

  @Override
  public void expire(CaseReference reference) {
    ends.expire(reference);
  }

  @Override
  public void saveDecisions(CaseReference reference, StoredDecisions decisions) {
    choices.saveDecisions(reference, decisions);
  }

  @Override
  public Optional<StoredDecisions> decisions(CaseReference reference) {
    return choices.decisions(reference);
  }

  @Override
  public Optional<CaseState> state(CaseReference reference) {
    return records.state(reference);
  }

  @Override
  public void jobDone(WorkKey work, CaseState state) {
    records.jobDone(work, state);
  }

  @Override
  public Optional<CaseState> job(WorkKey work) {
    return records.job(work);
  }
}
