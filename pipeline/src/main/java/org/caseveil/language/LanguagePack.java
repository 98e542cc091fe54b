package org.caseveil.language;

import java.util.Set;

/**
 * What the program knows of a language; one folder in {@code config/languages/}. Immutable.
 *
 * @param language ISO 639-3 code, as the language detector answers: {@code eng}
 * @param persons how it speaks of persons
 * @param time how it speaks of time
 * @param spoken how it says letters and digits
 * @param genericPlaces words for kinds of places and institutions that name none: {@code hospital}
 * @param functionWords words that carry grammar only: never a name by themselves
 */
public record LanguagePack(
    String language,
    PersonWords persons,
    TimeWords time,
    SpokenWords spoken,
    Set<String> genericPlaces,
    Set<String> functionWords) {

  public LanguagePack {
    genericPlaces = Set.copyOf(genericPlaces);
    functionWords = Set.copyOf(functionWords);
  }
}
