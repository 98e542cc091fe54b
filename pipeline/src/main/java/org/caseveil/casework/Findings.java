package org.caseveil.casework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.caseveil.identify.Finding;
import org.caseveil.identify.Identification;
import org.caseveil.identify.IdentifierType;
import org.caseveil.identify.Person;

/** Puts findings that came later in among those of an identification. */
final class Findings {

  private Findings() {}

  /**
   * Everything found before with what was added; added ones that overlap an earlier finding are
   * left out. A thing already known by the same words keeps its entity.
   */
  static Identification with(Identification before, List<Finding> added, String text) {
    Map<String, String> entities = new HashMap<>();
    for (Finding finding : before.findings()) {
      entities.putIfAbsent(words(finding, text), finding.entity());
    }
    List<Finding> all = new ArrayList<>(before.findings());
    List<Person> cast = new ArrayList<>(before.cast());
    List<Finding> strangers = new ArrayList<>();
    int next = 1;
    for (Finding finding : added) {
      if (all.stream().anyMatch(other -> other.span().overlaps(finding.span()))) {
        continue;
      }
      String known = entities.get(words(finding, text));
      String entity = known != null ? known : "later" + next++;
      entities.putIfAbsent(words(finding, text), entity);
      Finding named = renamed(finding, entity);
      all.add(named);
      if (known == null && finding.type() == IdentifierType.PERSON) {
        strangers.add(named);
      }
    }
    all.sort(Comparator.comparing(Finding::span));
    return new Identification(all, renumbered(before, cast, strangers, all));
  }

  /** The same with one finding given another type. */
  static Identification retyped(Identification before, Map<Integer, IdentifierType> types) {
    List<Finding> all = new ArrayList<>();
    for (int i = 0; i < before.findings().size(); i++) {
      Finding finding = before.findings().get(i);
      IdentifierType type = types.getOrDefault(i, finding.type());
      all.add(
          type == finding.type()
              ? finding
              : new Finding(
                  finding.span(),
                  type,
                  type.usualClass(),
                  // Another kind of thing is another thing: it must not share a replacement.
                  finding.entity() + "-" + type.name().toLowerCase(Locale.ROOT),
                  finding.score(),
                  finding.detectors()));
    }
    return new Identification(all, before.cast());
  }

  private static String words(Finding finding, String text) {
    return finding.type() + " " + finding.span().of(text).toLowerCase(Locale.ROOT);
  }

  private static Finding renamed(Finding finding, String entity) {
    return new Finding(
        finding.span(),
        finding.type(),
        finding.identifierClass(),
        entity,
        finding.score(),
        finding.detectors());
  }

  /** A cast points to findings by index: these have moved. */
  private static List<Person> renumbered(
      Identification before, List<Person> cast, List<Finding> strangers, List<Finding> all) {
    List<Person> renumbered = new ArrayList<>();
    for (Person person : cast) {
      List<Integer> indices = new ArrayList<>();
      for (int old : person.findings()) {
        indices.add(indexOf(all, before.findings().get(old)));
      }
      renumbered.add(new Person(person.entity(), person.role(), person.gender(), indices));
    }
    for (Finding stranger : strangers) {
      renumbered.add(
          new Person(
              stranger.entity(),
              Optional.empty(),
              Optional.empty(),
              List.of(indexOf(all, stranger))));
    }
    return renumbered;
  }

  private static int indexOf(List<Finding> all, Finding finding) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).span().equals(finding.span())) {
        return i;
      }
    }
    throw new IllegalArgumentException("the finding is not among them");
  }
}
