package org.caseveil.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps everything in memory. */
final class MemoryStore implements CaseStore, KeyTable {

  final Map<String, CaseState> states = new ConcurrentHashMap<>();
  final Map<String, List<DecisionRecord>> decisions = new ConcurrentHashMap<>();
  private final Map<String, List<CaseRecord.KeyEntry>> entries = new ConcurrentHashMap<>();
  private final Map<String, CaseState> jobs = new ConcurrentHashMap<>(new TreeMap<>());

  @Override
  public void save(CaseRecord record, CaseState state) {
    states.put(record.reference().id(), state);
  }

  @Override
  public void saveBrief(CaseReference reference, String html) {}

  @Override
  public void saveDecisions(CaseReference reference, List<DecisionRecord> made) {
    decisions.put(reference.id(), made);
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
