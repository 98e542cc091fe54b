package org.caseveil.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.caseveil.text.Span;

/**
 * Makes one passage of those that share words, so that a page quotes every word once and names
 * beside it all the themes that it shows. The joined passage reaches from the first word to the
 * last, which is never more than its parts together. Offsets are UTF-16 units. Immutable.
 */
final class SharedPassages {

  private final List<Span> joined = new ArrayList<>();

  /** Takes what each theme shows, in any order. */
  SharedPassages(List<Span> passages) {
    for (Span next : passages.stream().sorted(Comparator.naturalOrder()).toList()) {
      int last = joined.size() - 1;
      if (last >= 0 && joined.get(last).overlaps(next)) {
        joined.set(last, joined.get(last).cover(next));
      } else {
        joined.add(next);
      }
    }
  }

  /** The passage that holds one of those taken. */
  Span around(Span passage) {
    return joined.stream().filter(one -> one.contains(passage)).findFirst().orElse(passage);
  }
}
