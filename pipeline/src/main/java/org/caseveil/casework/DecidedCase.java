package org.caseveil.casework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /**
   * Applies decisions.
   *
   * @throws RunFailure if a decision is about a finding that does not exist, with what to do
   */
  static DecidedCase of(Decisions decisions, Identification found, String text) {
    List<Finding> findings = found.findings();
    CodePoints points = new CodePoints(text);
    Map<Span, Operator> decided = new HashMap<>();
    Map<Span, String> reasons = new HashMap<>();
    Map<Integer, IdentifierType> types = new HashMap<>();
    List<DecisionRecord> records = new ArrayList<>();
    List<Finding> added = new ArrayList<>();
    for (Decisions.Entry entry : decisions.findings()) {
      Finding finding = findingOf(entry, findings, points);
      Span span = finding.span();
      switch (entry.action()) {
        case ACCEPT -> records.add(new DecisionRecord(span, "accept", ""));
        case KEEP -> {
          decided.put(span, Operator.KEEP);
          reasons.put(span, entry.reason().orElse(""));
          records.add(new DecisionRecord(span, "keep", ""));
        }
        case CHANGE_TYPE -> {
          IdentifierType type = entry.type().orElse(finding.type());
          types.put(entry.finding() - 1, type);
          records.add(new DecisionRecord(span, "change-type", type.name()));
        }
        case MASK_ALL_EQUAL -> {
          records.add(new DecisionRecord(span, "mask-all-equal", ""));
          added.addAll(equal(span.of(text), finding.type(), text, finding.entity()));
        }
      }
    }
    for (Decisions.AlsoMask also : decisions.alsoMask()) {
      List<Finding> places = equal(also.text(), also.type(), text, "asked");
      if (places.isEmpty()) {
        throw new RunFailure(
            "also-mask: entry "
                + (decisions.alsoMask().indexOf(also) + 1)
                + " does not stand in the text; write it exactly as it stands there");
      }
      added.addAll(places);
      places.forEach(
          place -> records.add(new DecisionRecord(place.span(), "also-mask", also.type().name())));
    }
    Identification all = Findings.with(Findings.retyped(found, types), added, text);
    return new DecidedCase(all, Map.copyOf(decided), Map.copyOf(reasons), List.copyOf(records));
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

  private static List<Finding> equal(
      String words, IdentifierType type, String text, String entity) {
    List<Finding> places = new ArrayList<>();
    for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length())) {
      places.add(
          new Finding(
              new Span(at, at + words.length()),
              type,
              type.usualClass(),
              entity,
              1.0,
              java.util.Set.of("person")));
    }
    return places;
  }
}
