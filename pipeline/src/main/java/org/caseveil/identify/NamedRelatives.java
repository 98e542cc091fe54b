package org.caseveil.identify;

import java.util.HashSet;
import java.util.Set;
import org.caseveil.language.LanguagePack;

/**
 * Words for relatives that a text uses as somebody's name: "on Nana's lap" names a mother if no "my
 * Nana" and no "nana" stands anywhere. Immutable, thread safe.
 */
final class NamedRelatives {

  private final Set<String> relations = new HashSet<>();

  NamedRelatives(LanguagePack language) {
    language
        .persons()
        .relations()
        .forEach(word -> word.forms().forEach(form -> relations.addAll(Keys.ofPhrase(form))));
  }

  /**
   * The keys of those words that have a capital which no beginning of a sentence explains, and that
   * never stand in lower case nor after an article or a possessive.
   */
  Set<String> in(Reading reading) {
    Set<String> names = new HashSet<>();
    Set<String> words = new HashSet<>(reading.small());
    for (int word = 0; word < reading.keys().size(); word++) {
      String key = reading.keys().get(word);
      if (relations.contains(key)) {
        if (word > 0 && Reading.DETERMINERS.contains(reading.keys().get(word - 1))) {
          words.add(key);
        } else if (unexplainedCapital(reading.typography(), word)) {
          names.add(key);
        }
      }
    }
    names.removeAll(words);
    return names;
  }

  private static boolean unexplainedCapital(Typography typography, int word) {
    return typography.capitalised(word)
        && !typography.silent(word)
        && !typography.startsSentence(word);
  }
}
