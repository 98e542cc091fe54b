package org.caseveil.identify;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.caseveil.text.Span;
import org.caseveil.text.Words;

/**
 * A text as propagation and linking read it.
 *
 * @param words of the text
 * @param keys of the words
 * @param typography what capitals tell
 * @param small keys that also stand in lower case where capitals tell something
 */
record Reading(Words words, List<String> keys, Typography typography, Set<String> small) {

  /** Articles and possessives: what follows is a word for somebody, not a name. */
  static final Set<String> DETERMINERS =
      Set.of("his", "her", "their", "my", "our", "the", "a", "an");

  static Reading of(Words words) {
    List<String> keys = Keys.of(words);
    Typography typography = new Typography(words);
    Set<String> small = new HashSet<>();
    for (int word = 0; word < keys.size(); word++) {
      if (!typography.capitalised(word) && !typography.silent(word)) {
        small.add(keys.get(word));
      }
    }
    return new Reading(words, keys, typography, small);
  }

  List<String> keysIn(Span span) {
    return Keys.in(words, keys, span);
  }

  /** The first word of a span. */
  int first(Span span) {
    return words.endingAfter(span.start());
  }

  /** One past the last word of a span. */
  int end(Span span) {
    return words.startingFrom(span.end());
  }

  /** Whether only a blank, a hyphen or the like stands between a word and the next. */
  boolean closeToNext(int word) {
    if (word + 1 >= words.count()) {
      return false;
    }
    String gap = words.gapAfter(word);
    return gap.length() <= 2 && gap.indexOf('\n') < 0;
  }
}
