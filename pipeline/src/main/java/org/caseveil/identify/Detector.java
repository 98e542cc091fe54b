package org.caseveil.identify;

import java.util.List;
import org.caseveil.text.Narrative;

/** One way of finding identifiers. Implementations are thread safe and deterministic. */
public interface Detector {

  /** Short name, such as {@code corenlp}. */
  String id();

  /**
   * Everything it finds, in any order, overlaps allowed; spans in the given view.
   *
   * @throws RuntimeException if it cannot do its work: the document then stops, it is never treated
   *     as free of identifiers
   */
  List<Detection> detect(Narrative narrative);
}
