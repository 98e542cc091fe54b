package org.caseveil.language;

import java.util.List;
import java.util.Optional;

/**
 * A title, relation or role with the forms it has in a text. Immutable.
 *
 * @param role what a placeholder or a report calls such a person: {@code mother}, {@code nurse}
 * @param forms lower case, without accents, words parted by one space: {@code mum}, {@code wee lad}
 * @param gender if the word tells
 */
public record PersonWord(String role, List<String> forms, Optional<Gender> gender) {

  public PersonWord {
    forms = List.copyOf(forms);
  }
}
