package org.caseveil.identify;

import java.util.List;
import java.util.Optional;

/**
 * One of the cast: a person with what is known of them through findings. Immutable.
 *
 * @param entity the id that the findings of this person's names carry
 * @param role who they are in the story, when the text tells: {@code patient}, {@code mother},
 *     {@code presenter}, {@code nurse}; lower case, from the language pack's relations and roles
 * @param gender when the text tells
 * @param findings indices into {@link Identification#findings()}: names and quasi-identifiers of
 *     this person, ascending
 */
public record Person(
    String entity, Optional<String> role, Optional<Gender> gender, List<Integer> findings) {

  /** Grammatical gender of a surrogate or a phrase about the person. */
  public enum Gender {
    FEMALE,
    MALE
  }

  public Person {
    findings = List.copyOf(findings);
  }
}
