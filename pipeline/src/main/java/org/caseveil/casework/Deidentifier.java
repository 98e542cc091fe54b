package org.caseveil.casework;

import java.util.List;
import java.util.Map;
import org.caseveil.conceal.CaseSecret;
import org.caseveil.conceal.Concealer;
import org.caseveil.conceal.Operator;
import org.caseveil.conceal.Policy;
import org.caseveil.document.Document;
import org.caseveil.identify.Identification;
import org.caseveil.text.Narrative;
import org.caseveil.text.SensitiveText;
import org.caseveil.text.Span;

/** Looks through a text and conceals what it finds. Thread safe. */
public final class Deidentifier {

  private final NarrativeMaker narratives;
  private final IdentifierFinder finder;
  private final Concealer concealer;

  public Deidentifier(NarrativeMaker narratives, IdentifierFinder finder, Concealer concealer) {
    this.narratives = narratives;
    this.finder = finder;
    this.concealer = concealer;
  }

  /** Finds and conceals. */
  public Deidentification deidentify(SensitiveText given, Policy policy, CaseSecret secret) {
    Narrative narrative = narratives.narrative(given);
    return conceal(narrative, finder.find(narrative), policy, secret, Map.of());
  }

  /** Finds and conceals in a document, of which some may have been read from pictures. */
  public Deidentification deidentify(Document document, Policy policy, CaseSecret secret) {
    Narrative narrative = narratives.narrative(document.joined()).withScanned(document.scanned());
    return conceal(narrative, finder.find(narrative), policy, secret, Map.of());
  }

  /** What is found in a text, nothing concealed. */
  public Identification find(SensitiveText given) {
    return finder.find(narratives.narrative(given));
  }

  /**
   * Conceals what was found before.
   *
   * @param decided by a person, before the policy, by the span of the finding
   */
  public Deidentification conceal(
      Narrative narrative,
      Identification identification,
      Policy policy,
      CaseSecret secret,
      Map<Span, Operator> decided) {
    return new Deidentification(
        narrative,
        identification,
        concealer.conceal(narrative, identification, policy, secret, decided));
  }

  /** Takes a text that holds no identifiers as it is. */
  public Deidentification asIs(SensitiveText given, Policy policy, CaseSecret secret) {
    return conceal(
        Narrative.typed(given), new Identification(List.of(), List.of()), policy, secret, Map.of());
  }
}
