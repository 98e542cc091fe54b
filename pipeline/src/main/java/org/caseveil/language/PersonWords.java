package org.caseveil.language;

import java.util.List;
import java.util.Map;

/**
 * How a language speaks of persons without naming them. Immutable.
 *
 * @param titles before or after a name: {@code mrs}, {@code sister}
 * @param relations to the patient: {@code mother}
 * @param roles in the story: {@code patient}, {@code nurse}
 * @param pronouns with the gender they tell
 */
public record PersonWords(
    List<PersonWord> titles,
    List<PersonWord> relations,
    List<PersonWord> roles,
    Map<String, Gender> pronouns) {

  public PersonWords {
    titles = List.copyOf(titles);
    relations = List.copyOf(relations);
    roles = List.copyOf(roles);
    pronouns = Map.copyOf(pronouns);
  }
}
