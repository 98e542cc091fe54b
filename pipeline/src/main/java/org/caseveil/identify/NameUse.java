package org.caseveil.identify;

import java.util.HashSet;
import java.util.Set;
import org.caseveil.language.LanguagePack;
import org.caseveil.language.OrdinaryWords;
import org.caseveil.language.PersonWord;
import org.caseveil.text.WordForm;

/**
 * Judges whether a word that reads like a name found elsewhere is used as that name here. A word
 * that is nothing else than a name always is; one that is also an ordinary word (Will, Hope, Rose)
 * needs a capital that no sentence start explains, a title before it, or a detector's suspicion.
 */
final class NameUse {

  /** A detector's probability that is too weak to conceal, but enough beside an equal name. */
  private static final double SUSPECTED = 0.12;

  private final Set<String> general = new HashSet<>();
  private final Set<String> titles = new HashSet<>();
  private final OrdinaryWords ordinary;

  NameUse(LanguagePack language, OrdinaryWords ordinary) {
    this.ordinary = ordinary;
    general.addAll(language.functionWords());
    general.addAll(language.genericPlaces());
    language.time().months().forEach(general::addAll);
    language.time().weekdays().forEach(general::addAll);
    language.persons().relations().forEach(this::addGeneral);
    language.persons().roles().forEach(this::addGeneral);
    for (PersonWord title : language.persons().titles()) {
      addGeneral(title);
      titles.addAll(title.forms());
    }
  }

  private void addGeneral(PersonWord word) {
    word.forms().forEach(form -> general.addAll(Keys.ofPhrase(form)));
  }

  /** Whether the key is a word beside being a name. */
  boolean isWord(String key) {
    return ordinary.contains(key) || general.contains(key);
  }

  /** Whether the key is grammar, a title, a relation or a kind of place. */
  boolean isGeneral(String key) {
    return general.contains(key);
  }

  boolean isTitle(String key) {
    return titles.contains(key);
  }

  /**
   * Whether the word at that place is used as a name, given that an equal one is a name elsewhere.
   */
  boolean used(Reading reading, int word, double probability) {
    String key = reading.keys().get(word);
    if (key.length() == 1) {
      return false;
    }
    if (probability >= SUSPECTED || afterTitle(reading, word)) {
      return true;
    }
    if (key.length() == 2 || isWord(key)) {
      return unexplainedCapital(reading, word, key);
    }
    return true;
  }

  private boolean afterTitle(Reading reading, int word) {
    return word > 0
        && titles.contains(reading.keys().get(word - 1))
        && reading.closeToNext(word - 1);
  }

  private boolean unexplainedCapital(Reading reading, int word, String key) {
    Typography typography = reading.typography();
    if (!typography.capitalised(word) || typography.silent(word)) {
      return false;
    }
    if (key.length() == 2) {
      return !typography.startsSentence(word) && !WordForm.allCapitals(reading.words().of(word));
    }
    if (!typography.startsSentence(word)) {
      return true;
    }
    return !isGeneral(key) && !reading.small().contains(key);
  }
}
