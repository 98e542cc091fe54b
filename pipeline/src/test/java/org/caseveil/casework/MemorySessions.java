package org.caseveil.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Keeps notes in memory. */
final class MemorySessions implements SessionStore {

  private final Map<String, StoredNote> notes = new TreeMap<>();

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
  public void delete(CaseReference reference) {
    notes.remove(reference.id());
  }

  @Override
  public List<String> groups() {
    return notes.values().stream().map(StoredNote::group).distinct().sorted().toList();
  }
}
