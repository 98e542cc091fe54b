package org.caseveil.conceal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caseveil.text.Edit;

/**
 * What concealing a narrative gave. Immutable.
 *
 * @param text the de-identified text
 * @param edits of the narrative's given view, ascending; a span may be wider than its finding where
 *     the phrase needed it
 * @param replaced what happened to each finding, in the findings' order
 * @param risk what is left
 * @param names how the shared case names each person of the cast, by entity: {@code [PATIENT]}
 */
public record Concealment(
    DeidentifiedText text,
    List<Edit> edits,
    List<Replaced> replaced,
    ResidualRisk risk,
    Map<String, String> names) {

  public Concealment {
    edits = List.copyOf(edits);
    replaced = List.copyOf(replaced);
    names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
  }
}
