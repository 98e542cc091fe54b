package org.caseveil.document.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caseveil.document.PassageEdit;
import org.caseveil.text.Edit;
import org.caseveil.text.Rewrite;
import org.caseveil.text.SensitiveText;

/** Edits by the passage they belong to, ascending in each. Immutable. */
public final class Edits {

  private final Map<String, List<Edit>> byPassage;

  private Edits(Map<String, List<Edit>> byPassage) {
    this.byPassage = byPassage;
  }

  /** No edit at all. */
  public static Edits none() {
    return new Edits(Map.of());
  }

  /** The same edits, sorted into their passages. */
  public static Edits of(List<PassageEdit> edits) {
    Map<String, List<Edit>> byPassage = new LinkedHashMap<>();
    for (PassageEdit edit : edits) {
      byPassage.computeIfAbsent(edit.passageId(), id -> new ArrayList<>()).add(edit.edit());
    }
    byPassage.values().forEach(list -> list.sort((a, b) -> a.span().compareTo(b.span())));
    return new Edits(byPassage);
  }

  /** The edits of one passage; empty where it has none. */
  public List<Edit> of(String passageId) {
    return List.copyOf(byPassage.getOrDefault(passageId, List.of()));
  }

  /** The text of a passage with its edits applied. */
  public String applied(String passageId, String text) {
    List<Edit> own = of(passageId);
    return own.isEmpty() ? text : Rewrite.apply(new SensitiveText(text), own).text().reveal();
  }

  /** The edits of passages whose id begins with {@code prefix}, which is taken off. */
  public Edits under(String prefix) {
    Map<String, List<Edit>> inner = new LinkedHashMap<>();
    byPassage.forEach(
        (id, list) -> {
          if (id.startsWith(prefix)) {
            inner.put(id.substring(prefix.length()), list);
          }
        });
    return new Edits(inner);
  }

  /** The passages that have edits. */
  public Set<String> passageIds() {
    return Set.copyOf(byPassage.keySet());
  }
}
