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
  private final Map<String, Gender> genders = new TreeMap<>();
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

  /** A role that the text tells, with the gender it tells of its bearer. */
  void vote(String role, int weight, Optional<Gender> gender) {
    roles.merge(role, weight, Integer::sum);
    gender.ifPresent(g -> genders.put(role, g));
  }

  /** Takes a role back: it is another's. */
  void deny(String role) {
    roles.remove(role);
  }

  /** Titles and pronouns, unlike a role, tell a gender by themselves. */
  void lean(Optional<Gender> gender, int weight) {
    gender.ifPresent(g -> femaleness += g == Gender.FEMALE ? weight : -weight);
  }

  /**
   * The role told most often, of those that titles and pronouns do not speak against; none if two
   * are told equally often.
   */
  Optional<String> role() {
    int most =
        roles.entrySet().stream()
            .filter(role -> fits(role.getKey()))
            .mapToInt(Map.Entry::getValue)
            .max()
            .orElse(0);
    List<String> best =
        roles.entrySet().stream()
            .filter(role -> fits(role.getKey()) && role.getValue() == most)
            .map(Map.Entry::getKey)
            .toList();
    return best.size() == 1 ? Optional.of(best.get(0)) : Optional.empty();
  }

  private boolean fits(String role) {
    Gender gender = genders.get(role);
    return gender == null || (gender == Gender.FEMALE ? femaleness > -2 : femaleness < 2);
  }

  /** The role's; or what titles and pronouns tell: one pronoun may be another person's. */
  Optional<Person.Gender> gender() {
    Optional<Gender> told = role().map(genders::get);
    if (told.isPresent()) {
      return told.map(gender -> Person.Gender.valueOf(gender.name()));
    }
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
