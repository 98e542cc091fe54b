package org.caseveil.identify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.caseveil.language.Gender;

/** One of the cast while it is gathered. Confined to one call. */
final class Member {

  private final List<Integer> names;
  private final List<Integer> quasi = new ArrayList<>();
  private final Map<String, Integer> roles = new TreeMap<>();
  private int femaleness;

  /**
   * A person with these mentions, indices into the claims; none for a person who is only spoken of.
   */
  Member(List<Integer> names) {
    this.names = List.copyOf(names);
  }

  List<Integer> names() {
    return names;
  }

  List<Integer> quasi() {
    return quasi;
  }

  void vote(String role, int weight) {
    roles.merge(role, weight, Integer::sum);
  }

  void lean(Optional<Gender> gender, int weight) {
    gender.ifPresent(g -> femaleness += g == Gender.FEMALE ? weight : -weight);
  }

  /** The role told most often; of two the first in the alphabet. */
  Optional<String> role() {
    String best = null;
    for (Map.Entry<String, Integer> role : roles.entrySet()) {
      if (best == null || role.getValue() > roles.getOrDefault(best, 0)) {
        best = role.getKey();
      }
    }
    return Optional.ofNullable(best);
  }

  /** One pronoun may be another person's: two more of a kind are needed. */
  Optional<Person.Gender> gender() {
    if (Math.abs(femaleness) < 2) {
      return Optional.empty();
    }
    return Optional.of(femaleness > 0 ? Person.Gender.FEMALE : Person.Gender.MALE);
  }

  /** Names and quasi-identifiers, ascending. */
  List<Integer> findings() {
    List<Integer> all = new ArrayList<>(names);
    all.addAll(quasi);
    all.sort(null);
    return all;
  }

  int firstFinding() {
    List<Integer> all = findings();
    return all.isEmpty() ? Integer.MAX_VALUE : all.get(0);
  }
}
