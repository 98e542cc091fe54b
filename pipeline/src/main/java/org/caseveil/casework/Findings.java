package org.caseveil.casework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseveil.identify.Finding;
import org.caseveil.identify.Identification;
import org.caseveil.identify.IdentifierType;
import org.caseveil.identify.Person;
import org.caseveil.text.Span;

/** Puts findings that came later in among those of an identification. */
final class Findings {

  private final Identification before;
  private final String text;
  private final Map<String, String> entities = new HashMap<>();
  private final List<Finding> all;
  private final List<Finding> strangers = new ArrayList<>();
  private int next = 1;

  private Findings(Identification before, String text) {
    this.before = before;
    this.text = text;
    this.all = new ArrayList<>(before.findings());
    for (Finding finding : before.findings()) {
      entities.putIfAbsent(words(finding), finding.entity());
    }
  }

  /**
   * Everything found before with what was added; added ones that overlap an earlier finding are
   * left out. A thing already known by the same words keeps its entity.
   */
  static Identification with(Identification before, List<Finding> added, String text) {
    Findings findings = new Findings(before, text);
    for (Finding finding : added) {
      if (findings.met(finding.span()).isEmpty()) {
        findings.put(finding, List.of());
      }
    }
    return findings.identification();
  }

  /**
   * Everything found before with what a person asked for: what it meets goes into it, so that
   * nothing of it stays. Where all of it lies in an earlier finding, that one is replaced whole
   * already.
   */
  static Identification withAsked(Identification before, List<Finding> asked, String text) {
    Findings findings = new Findings(before, text);
    for (Finding finding : asked) {
      List<Finding> met = findings.met(finding.span());
      if (met.stream().noneMatch(other -> other.span().contains(finding.span()))) {
        findings.put(finding, met);
      }
    }
    return findings.identification();
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

  private List<Finding> met(Span span) {
    return all.stream().filter(other -> other.span().overlaps(span)).toList();
  }

  /** Findings never overlap, so that one that takes in what it meets meets nothing else. */
  private void put(Finding finding, List<Finding> met) {
    Span span = met.stream().map(Finding::span).reduce(finding.span(), Span::cover);
    Finding wide = with(finding, span, finding.entity());
    Optional<String> known =
        Optional.ofNullable(entities.get(words(wide)))
            .or(
                () ->
                    met.stream()
                        .filter(other -> other.type() == wide.type())
                        .map(Finding::entity)
                        .findFirst());
    Finding named = with(wide, span, known.orElseGet(this::fresh));
    entities.putIfAbsent(words(named), named.entity());
    all.removeAll(met);
    all.add(named);
    if (known.isEmpty() && named.type() == IdentifierType.PERSON) {
      strangers.add(named);
    }
  }

  private String fresh() {
    String entity = "later" + next++;
    boolean taken = before.findings().stream().anyMatch(finding -> finding.entity().equals(entity));
    return taken ? fresh() : entity;
  }

  private String words(Finding finding) {
    return finding.type() + " " + finding.span().of(text).toLowerCase(Locale.ROOT);
  }

  private static Finding with(Finding finding, Span span, String entity) {
    return new Finding(
        span,
        finding.type(),
        finding.identifierClass(),
        entity,
        finding.score(),
        finding.detectors());
  }

  /** A cast points to findings by index: these have moved, or gone into others. */
  private Identification identification() {
    all.sort(Comparator.comparing(Finding::span));
    Stream<Person> moved =
        before.cast().stream()
            .map(
                person ->
                    new Person(
                        person.entity(),
                        person.role(),
                        person.gender(),
                        person.findings().stream()
                            .map(old -> indexOf(before.findings().get(old)))
                            .distinct()
                            .toList()));
    Stream<Person> added =
        strangers.stream()
            .map(
                stranger ->
                    new Person(
                        stranger.entity(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(indexOf(stranger))));
    return new Identification(all, Stream.concat(moved, added).toList());
  }

  private int indexOf(Finding finding) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).span().contains(finding.span())) {
        return i;
      }
    }
    throw new IllegalArgumentException("the finding is not among them");
  }
}
