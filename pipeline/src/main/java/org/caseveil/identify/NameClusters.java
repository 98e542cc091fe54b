package org.caseveil.identify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.caseveil.text.WordForm;

/**
 * Groups the mentions of persons' names into persons: equal names, parts of a full name, initials
 * and misspellings come together; a plural is a family of its own. Full names are placed first, so
 * that a part finds its whole wherever it stands.
 */
final class NameClusters {

  /** Of many persons who share a name only the last ones are candidates. */
  private static final int MOST_CANDIDATES = 12;

  private static final int LONGEST_NAME = 24;

  /** One person: the keys of all names so far, and the places of the mentions. */
  static final class Cluster {
    private final Set<String> keys = new HashSet<>();
    private final List<Integer> mentions = new ArrayList<>();
    private String initials = "";
    private boolean family;

    List<Integer> mentions() {
      return mentions;
    }

    boolean family() {
      return family;
    }
  }

  private final Reading reading;
  private final NameUse use;
  private final List<Claim> claims;
  private final Map<String, List<Cluster>> byKey = new HashMap<>();
  private final Map<String, List<Cluster>> byInitials = new HashMap<>();
  private final Map<String, List<Cluster>> byShortForm = new HashMap<>();
  private final List<Cluster> clusters = new ArrayList<>();
  private Misspellings misspellings = new Misspellings(List.of());

  private NameClusters(Reading reading, NameUse use, List<Claim> claims) {
    this.reading = reading;
    this.use = use;
    this.claims = claims;
  }

  /**
   * The persons in the order of their first mention; mentions are indices into the claims,
   * ascending.
   */
  static List<Cluster> of(Reading reading, NameUse use, List<Claim> claims) {
    NameClusters clusters = new NameClusters(reading, use, claims);
    List<Integer> names =
        IntStream.range(0, claims.size())
            .filter(i -> claims.get(i).type() == IdentifierType.PERSON)
            .boxed()
            .toList();
    names.stream().filter(i -> clusters.isFull(i)).forEach(clusters::placeFull);
    clusters.misspellings = new Misspellings(clusters.byKey.keySet().stream().sorted().toList());
    names.stream().filter(i -> !clusters.isFull(i)).forEach(clusters::placePart);
    clusters.clusters.forEach(cluster -> cluster.mentions.sort(null));
    clusters.clusters.sort((a, b) -> Integer.compare(a.mentions.get(0), b.mentions.get(0)));
    return clusters.clusters;
  }

  /** The keys of the names in a mention; letters that are spelled come as one. */
  private List<String> names(int mention) {
    List<String> keys = reading.keysIn(claims.get(mention).span());
    if (keys.size() > 2 && keys.stream().allMatch(key -> key.length() == 1)) {
      return List.of(String.join("", keys));
    }
    return keys.stream().filter(key -> !use.isTitle(key) || keys.size() == 1).toList();
  }

  private boolean isFull(int mention) {
    List<String> names = names(mention);
    return names.size() > 1 && names.stream().anyMatch(name -> name.length() > 1);
  }

  private void placeFull(int mention) {
    List<String> names = names(mention);
    Cluster best = null;
    List<Cluster> sameLast = candidates(names.get(names.size() - 1));
    for (Cluster candidate :
        sameLast.subList(Math.max(0, sameLast.size() - MOST_CANDIDATES), sameLast.size())) {
      if (agree(names, candidate.keys) || agree(candidate.keys, names)) {
        best = candidate;
      }
    }
    Cluster cluster = best == null ? open() : best;
    join(cluster, names, mention);
    if (cluster.initials.isEmpty()) {
      StringBuilder initials = new StringBuilder();
      names.forEach(name -> initials.append(name.charAt(0)));
      cluster.initials = initials.toString();
      byInitials.computeIfAbsent(cluster.initials, i -> new ArrayList<>(1)).add(cluster);
    }
  }

  /** Whether each of some names stands among others, an initial standing for any with it. */
  private static boolean agree(Collection<String> some, Collection<String> others) {
    return some.stream()
        .allMatch(
            name ->
                others.contains(name)
                    || others.stream()
                        .anyMatch(
                            other ->
                                (name.length() == 1 || other.length() == 1)
                                    && other.charAt(0) == name.charAt(0)));
  }

  private void placePart(int mention) {
    List<String> names = names(mention);
    String key = names.isEmpty() ? "" : names.get(0);
    Optional<Cluster> known = nearest(candidates(key), mention);
    if (known.isEmpty() && isPlural(key) && afterArticle(mention)) {
      Cluster family = open();
      family.family = true;
      join(family, List.of(key), mention);
      return;
    }
    Cluster cluster =
        known
            .or(
                () ->
                    nearest(byInitials.getOrDefault(initialsOf(key, mention), List.of()), mention))
            .or(
                () ->
                    isPlural(key) ? nearest(candidates(singular(key)), mention) : Optional.empty())
            .or(() -> nearest(byShortForm.getOrDefault(key, List.of()), mention))
            .or(() -> misspelt(key, mention))
            .orElseGet(this::open);
    // A misspelling or initials must not draw others to them.
    join(cluster, known.isPresent() || cluster.keys.isEmpty() ? List.of(key) : List.of(), mention);
  }

  /** "The Okafors" are a family; "Okafors" in hasty typing is a possessive. */
  private boolean afterArticle(int mention) {
    int first = reading.first(claims.get(mention).span());
    return first > 0 && use.isGeneral(reading.keys().get(first - 1))
        || reading.typography().capitalised(first);
  }

  private static String singular(String key) {
    return key.substring(0, key.length() - 1);
  }

  private Optional<Cluster> misspelt(String key, int mention) {
    return misspellings.nameNear(key).flatMap(name -> nearest(candidates(name), mention));
  }

  private boolean isPlural(String key) {
    return key.length() > 4 && key.endsWith("s") && byKey.containsKey(singular(key));
  }

  private String initialsOf(String key, int mention) {
    List<String> keys = reading.keysIn(claims.get(mention).span());
    if (keys.size() > 1 && keys.stream().allMatch(k -> k.length() == 1)) {
      return String.join("", keys);
    }
    String form = claims.get(mention).span().of(reading.words().text());
    return key.length() == 2 && WordForm.allCapitals(form) ? key : "";
  }

  private List<Cluster> candidates(String key) {
    return byKey.getOrDefault(key, List.of());
  }

  /** The person mentioned last before this mention, or else the first mentioned after it. */
  private static Optional<Cluster> nearest(List<Cluster> all, int mention) {
    List<Cluster> candidates = all.subList(Math.max(0, all.size() - MOST_CANDIDATES), all.size());
    Cluster best = null;
    int bestDistance = Integer.MAX_VALUE;
    for (Cluster candidate : candidates) {
      int last = candidate.mentions.get(candidate.mentions.size() - 1);
      // Full names were placed before, so a candidate may only be mentioned later.
      int before = candidate.mentions.get(0) <= mention ? 0 : 1_000_000;
      int distance = before + Math.abs(mention - last);
      if (distance < bestDistance) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  private Cluster open() {
    Cluster cluster = new Cluster();
    clusters.add(cluster);
    return cluster;
  }

  private void join(Cluster cluster, List<String> names, int mention) {
    cluster.mentions.add(mention);
    for (String name : names) {
      if (cluster.keys.add(name)) {
        byKey.computeIfAbsent(name, n -> new ArrayList<>(1)).add(cluster);
        for (String form : shortForms(name)) {
          byShortForm.computeIfAbsent(form, f -> new ArrayList<>(1)).add(cluster);
        }
      }
    }
  }

  /** Its initial, its beginning ("Bron" for Bronwyn) and its end ("Seun" for Oluwaseun). */
  private static List<String> shortForms(String name) {
    List<String> forms = new ArrayList<>();
    if (name.length() > 1 && name.length() <= LONGEST_NAME) {
      forms.add(name.substring(0, 1));
    }
    for (int length = 3; length <= name.length() - 2 && name.length() <= LONGEST_NAME; length++) {
      forms.add(name.substring(0, length));
      if (length > 3) {
        forms.add(name.substring(name.length() - length));
      }
    }
    return forms;
  }
}
