package org.caseveil.casework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caseveil.conceal.Operator;
import org.caseveil.identify.Finding;
import org.caseveil.identify.Identification;
import org.caseveil.identify.IdentifierType;
import org.caseveil.text.CodePoints;
import org.caseveil.text.Span;

/**
 * A person's decisions applied to what was found. Immutable.
 *
 * @param identification with types changed and texts added
 * @param decided what stays, by the span of the finding
 * @param reasons why, by the span of the finding
 * @param records what the store keeps
 */
record DecidedCase(
    Identification identification,
    Map<Span, Operator> decided,
    Map<Span, String> reasons,
    List<DecisionRecord> records) {

  /** The detector of a finding whose words a person wants to stand nowhere. */
  static final String ASKED_FOR = "person";

  /**
   * Applies decisions.
   *
   * @throws RunFailure if a decision is about a finding or words that do not exist, or two of them
   *     cannot both be done, with what to do
   */
  static DecidedCase of(Decisions decisions, Identification found, String text) {
    List<Finding> findings = found.findings();
    CodePoints points = new CodePoints(text);
    Map<Span, Operator> decided = new HashMap<>();
    Map<Span, String> reasons = new HashMap<>();
    Map<Integer, IdentifierType> types = new HashMap<>();
    List<DecisionRecord> records = new ArrayList<>();
    List<Asked> asked = new ArrayList<>();
    for (Decisions.Entry entry : decisions.findings()) {
      Finding finding = findingOf(entry, findings, points);
      Span span = finding.span();
      switch (entry.action()) {
        case ACCEPT -> records.add(new DecisionRecord(span, "accept", ""));
        case KEEP -> {
          decided.put(span, Operator.KEEP);
          reasons.put(span, entry.reason().orElse(""));
          records.add(new DecisionRecord(span, "keep", entry.reason().orElse("")));
        }
        case CHANGE_TYPE -> {
          IdentifierType type = entry.type().orElse(finding.type());
          types.put(entry.finding() - 1, type);
          records.add(new DecisionRecord(span, "change-type", type.name()));
        }
        case MASK_ALL_EQUAL -> {
          records.add(new DecisionRecord(span, "mask-all-equal", ""));
          asked.addAll(
              places(
                  "finding " + entry.finding() + ": mask-all-equal",
                  span.of(text),
                  finding.type(),
                  text));
        }
      }
    }
    asked.addAll(alsoMasked(decisions, text, records));
    requireNoneKept(asked, decided.keySet(), findings);
    List<Finding> added = asked.stream().flatMap(each -> each.findings(text).stream()).toList();
    Identification all = Findings.withAsked(Findings.retyped(found, types), added, text);
    return new DecidedCase(all, Map.copyOf(decided), Map.copyOf(reasons), List.copyOf(records));
  }

  private static List<Asked> alsoMasked(
      Decisions decisions, String text, List<DecisionRecord> records) {
    List<Asked> asked = new ArrayList<>();
    for (int i = 0; i < decisions.alsoMask().size(); i++) {
      Decisions.AlsoMask also = decisions.alsoMask().get(i);
      List<Asked> places = places("also-mask: entry " + (i + 1), also.text(), also.type(), text);
      if (places.isEmpty()) {
        throw new RunFailure(
            "also-mask: entry "
                + (i + 1)
                + " does not stand in the text as words of its own, so nothing was released; write"
                + " it as it stands there, each form of a word in an entry of its own");
      }
      asked.addAll(places);
      places.forEach(
          each -> records.add(new DecisionRecord(each.place(), "also-mask", also.type().name())));
    }
    return asked;
  }

  /**
   * One place of words that a person asked to mask wherever they stand.
   *
   * @param by which decision, in words of the decisions file
   * @param place in UTF-16 units
   */
  private record Asked(String by, Span place, IdentifierType type) {

    /** Findings never cross the end of a line, which may be that of a passage. */
    List<Finding> findings(String text) {
      List<Span> lines = WholeWords.byLine(text, place);
      // One line of a longer phrase may stand elsewhere rightly: it is not looked for.
      Set<String> detector = Set.of(lines.size() == 1 ? ASKED_FOR : "person-by-line");
      return lines.stream()
          .map(line -> new Finding(line, type, type.usualClass(), "asked", 1.0, detector))
          .toList();
    }
  }

  private static List<Asked> places(String by, String words, IdentifierType type, String text) {
    return WholeWords.meant(words, type).in(text).stream()
        .map(place -> new Asked(by, place, type))
        .toList();
  }

  /** Words cannot both go wherever they stand and stay in one place. */
  private static void requireNoneKept(List<Asked> asked, Set<Span> kept, List<Finding> findings) {
    for (Asked each : asked) {
      for (int i = 0; i < findings.size(); i++) {
        Span span = findings.get(i).span();
        if (kept.contains(span) && span.overlaps(each.place())) {
          throw new RunFailure(
              each.by()
                  + " masks words that also stand in finding "
                  + (i + 1)
                  + ", which is to be kept; nothing was released, change one of the two");
        }
      }
    }
  }

  private static Finding findingOf(
      Decisions.Entry entry, List<Finding> findings, CodePoints points) {
    boolean there = entry.finding() >= 1 && entry.finding() <= findings.size();
    if (there && entry.at().size() == 2) {
      Finding finding = findings.get(entry.finding() - 1);
      if (points.fromUnit(finding.span().start()) == entry.at().get(0)
          && points.fromUnit(finding.span().end()) == entry.at().get(1)) {
        return finding;
      }
    }
    throw new RunFailure(
        "finding "
            + entry.finding()
            + " is not what this case has at that place; leave \"finding\" and \"at\" as they were"
            + " written");
  }
}
