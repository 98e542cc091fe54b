package org.caseveil.casework;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps everything in memory. */
final class MemoryStore implements CaseStore, KeyTable {

  final Map<String, CaseState> states = new ConcurrentHashMap<>();
  final Map<String, StoredDecisions> decisions = new ConcurrentHashMap<>();
  final Map<String, StoredBrief> briefs = new ConcurrentHashMap<>();
  private final Map<String, List<WithheldTag>> withheld = new ConcurrentHashMap<>();
  private final Map<CaseReference, Set<Path>> folders = new ConcurrentHashMap<>();
  private final Set<CaseReference> held = ConcurrentHashMap.newKeySet();
  private final Map<String, List<CaseRecord.KeyEntry>> entries = new ConcurrentHashMap<>();
  private final Map<String, CaseState> jobs = new ConcurrentHashMap<>(new TreeMap<>());

  @Override
  public boolean save(CaseRecord record, CaseState state) {
    return put(record.reference(), state);
  }

  @Override
  public boolean saveState(CaseReference reference, CaseState state) {
    boolean kept = put(reference, state);
    if (kept) {
      briefs.remove(reference.id());
    }
    return kept;
  }

  private boolean put(CaseReference reference, CaseState state) {
    CaseState now =
        states.merge(
            reference.id(),
            state,
            (before, after) -> before == CaseState.WITHDRAWN ? before : after);
    return now == state;
  }

  @Override
  public void saveBrief(CaseReference reference, StoredBrief brief) {
    briefs.put(reference.id(), brief);
  }

  @Override
  public Optional<StoredBrief> brief(CaseReference reference) {
    return Optional.ofNullable(briefs.get(reference.id()));
  }

  @Override
  public void saveWithheld(CaseReference reference, List<WithheldTag> tags) {
    withheld.put(reference.id(), tags);
  }

  @Override
  public List<WithheldTag> withheld(CaseReference reference) {
    return withheld.getOrDefault(reference.id(), List.of());
  }

  @Override
  public void withdraw(CaseReference reference) {
    briefs.remove(reference.id());
    withheld.remove(reference.id());
    decisions.remove(reference.id());
    states.computeIfPresent(reference.id(), (id, state) -> CaseState.WITHDRAWN);
  }

  @Override
  public void bringBack(CaseReference reference) {
    states.remove(reference.id(), CaseState.WITHDRAWN);
  }

  @Override
  public void placed(CaseReference reference, Path folder) {
    folders
        .computeIfAbsent(reference, each -> new LinkedHashSet<>())
        .add(folder.toAbsolutePath().normalize());
  }

  @Override
  public List<Path> folders(CaseReference reference) {
    return List.copyOf(folders.getOrDefault(reference, Set.of()));
  }

  @Override
  public void forgetFolders(CaseReference reference) {
    folders.remove(reference);
  }

  @Override
  public List<Meeting> meetings() {
    return new TreeMap<>(states)
        .entrySet().stream()
            .filter(
                each ->
                    each.getValue() != CaseState.WITHDRAWN && each.getValue() != CaseState.EXPIRED)
            .map(each -> meeting(new CaseReference(each.getKey()), each.getValue()))
            .toList();
  }

  private Meeting meeting(CaseReference reference, CaseState state) {
    return new Meeting(reference, state, brief(reference).flatMap(kept -> kept.form().month()));
  }

  @Override
  public void hold(CaseReference reference, boolean hold) {
    held.remove(reference);
    if (hold) {
      held.add(reference);
    }
  }

  @Override
  public Set<CaseReference> held() {
    return Set.copyOf(held);
  }

  @Override
  public void expire(CaseReference reference) {
    briefs.remove(reference.id());
    decisions.remove(reference.id());
    states.put(reference.id(), CaseState.EXPIRED);
  }

  @Override
  public void destroy(CaseReference reference) {
    entries.remove(reference.id());
  }

  @Override
  public void saveDecisions(CaseReference reference, StoredDecisions made) {
    decisions.put(reference.id(), made);
  }

  @Override
  public Optional<StoredDecisions> decisions(CaseReference reference) {
    return Optional.ofNullable(decisions.get(reference.id()));
  }

  @Override
  public Optional<CaseState> state(CaseReference reference) {
    return Optional.ofNullable(states.get(reference.id()));
  }

  @Override
  public void jobDone(WorkKey work, CaseState state) {
    jobs.put(work.id(), state);
  }

  @Override
  public Optional<CaseState> job(WorkKey work) {
    return Optional.ofNullable(jobs.get(work.id()));
  }

  @Override
  public void save(CaseReference reference, List<CaseRecord.KeyEntry> made) {
    entries.put(reference.id(), made);
  }

  @Override
  public List<CaseRecord.KeyEntry> entries(CaseReference reference) {
    return entries.getOrDefault(reference.id(), List.of());
  }
}
