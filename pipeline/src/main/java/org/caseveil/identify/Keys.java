package org.caseveil.identify;

import java.util.ArrayList;
import java.util.List;
import org.caseveil.text.Span;
import org.caseveil.text.WordForm;
import org.caseveil.text.Words;

/** The look-up keys of the words of a text. */
final class Keys {

  private Keys() {}

  static List<String> of(Words words) {
    List<String> keys = new ArrayList<>(words.count());
    for (int word = 0; word < words.count(); word++) {
      keys.add(WordForm.key(words.of(word)));
    }
    return keys;
  }

  /** The keys of a phrase that stands by itself, such as one of a list. */
  static List<String> ofPhrase(String phrase) {
    return of(Words.of(phrase));
  }

  /** The keys of the words in a span of the text. */
  static List<String> in(Words words, List<String> keys, Span span) {
    int first = words.endingAfter(span.start());
    int last = words.startingFrom(span.end());
    return first >= last ? List.of() : keys.subList(first, last);
  }
}
