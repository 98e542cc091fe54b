package org.caseveil.identify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names of persons found in a text, by word. Immutable after construction. */
final class KnownNames {

  private static final int SHORTEST_INSIDE_A_WORD = 5;
  private static final int LONGEST_INITIALS = 4;

  private final Map<String, Claim> byKey = new HashMap<>();
  private final Map<String, Claim> byInitials = new HashMap<>();
  private final Misspellings misspellings;

  KnownNames(Reading reading, List<Claim> claims, NameUse use) {
    for (Claim claim : claims) {
      if (claim.type() == IdentifierType.PERSON) {
        addName(reading.keysIn(claim.span()), claim, use);
      }
    }
    List<String> names = new ArrayList<>(byKey.keySet());
    names.removeIf(use::isWord);
    names.sort(null);
    misspellings = new Misspellings(names);
  }

  private void addName(List<String> keys, Claim claim, NameUse use) {
    boolean letters = keys.stream().allMatch(key -> key.length() == 1);
    if (letters && keys.size() > 2) {
      add(String.join("", keys), claim);
      return;
    }
    StringBuilder initials = new StringBuilder();
    for (String key : keys) {
      if (Character.isLetter(key.charAt(0)) && !isNameless(key, keys, use)) {
        add(key, claim);
      }
      initials.append(key.charAt(0));
    }
    if (keys.size() > 1 && keys.size() <= LONGEST_INITIALS) {
      byInitials.putIfAbsent(initials.toString(), claim);
    }
  }

  /** Particles and titles inside a longer name are no names by themselves. */
  private static boolean isNameless(String key, List<String> keys, NameUse use) {
    return key.length() < 2 || (keys.size() > 1 && (use.isTitle(key) || PARTICLES.contains(key)));
  }

  private static final Set<String> PARTICLES =
      new HashSet<>(
          List.of(
              "de", "da", "di", "del", "della", "dos", "das", "van", "von", "der", "den", "ten",
              "ter", "la", "le", "el", "al", "bin", "ibn", "bint", "abu", "mac", "mc", "st", "san",
              "y", "e", "and", "the", "of", "jr", "sr", "ii", "iii", "ap", "ni", "ui", "nee",
              "du"));

  private void add(String key, Claim claim) {
    Claim known = byKey.get(key);
    if (known == null || known.score() < claim.score()) {
      byKey.put(key, claim);
    }
  }

  /** The name with that key, in its plural or possessive too. */
  Optional<Claim> named(String key) {
    Claim exact = byKey.get(key);
    if (exact == null && key.length() > 3 && key.endsWith("s")) {
      exact = byKey.get(key.substring(0, key.length() - 1));
      if (exact == null && key.endsWith("es")) {
        exact = byKey.get(key.substring(0, key.length() - 2));
      }
    }
    if (exact == null && key.length() > 3) {
      exact = byKey.get(key + "s");
    }
    return Optional.ofNullable(exact);
  }

  /** The name that the key is a misspelling of. */
  Optional<Claim> near(String key) {
    return misspellings.nameNear(key).map(byKey::get);
  }

  /** The person with those initials, given without dots. */
  Optional<Claim> withInitials(String initials) {
    return Optional.ofNullable(byInitials.get(initials));
  }

  /** A name that stands inside a longer word, as in a user name: "ngoziok42". */
  Optional<Claim> inside(String key) {
    if (key.length() > 40) {
      return Optional.empty();
    }
    for (int start = 0; start + SHORTEST_INSIDE_A_WORD <= key.length(); start++) {
      for (int end = key.length(); end - start >= SHORTEST_INSIDE_A_WORD; end--) {
        Claim claim = byKey.get(key.substring(start, end));
        if (claim != null) {
          return Optional.of(claim);
        }
      }
    }
    return Optional.empty();
  }

  boolean isEmpty() {
    return byKey.isEmpty();
  }
}
