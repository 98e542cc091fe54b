package org.caseveil.casework;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Keeps notes in memory. */
final class MemorySessions implements SessionStore {

  private final Map<String, StoredNote> notes = new TreeMap<>();
  private final Map<String, TreeSet<YearMonth>> expired = new TreeMap<>();

  @Override
  public void save(StoredNote note) {
    notes.put(note.reference(), note);
  }

  @Override
  public Optional<StoredNote> note(CaseReference reference) {
    return Optional.ofNullable(notes.get(reference.id()));
  }

  @Override
  public List<StoredNote> notes(String group) {
    return notes.values().stream().filter(note -> note.group().equals(group)).toList();
  }

  @Override
  public List<StoredNote> notes() {
    return List.copyOf(notes.values());
  }

  @Override
  public void expire(CaseReference reference) {
    StoredNote note = notes.remove(reference.id());
    if (note != null) {
      expired
          .computeIfAbsent(note.group(), each -> new TreeSet<>())
          .add(YearMonth.parse(note.month()));
    }
  }

  @Override
  public List<YearMonth> expired(String group) {
    return List.copyOf(expired.getOrDefault(group, new TreeSet<>()));
  }

  @Override
  public List<String> groups() {
    return notes.values().stream().map(StoredNote::group).distinct().sorted().toList();
  }
}
